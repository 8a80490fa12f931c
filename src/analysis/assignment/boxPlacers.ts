import { kerasScale } from '../anchors/networkSize.ts';
import type { BoxRule, ResizeRule } from '../detectors/DetectorSetup.ts';
import type { Size } from '../geometry/Size.ts';

/** A target box in pixels of the network input. */
export interface Corners {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/**
 * Takes x, y, width, height of an annotation to the network input.
 *
 * @returns false where the framework does not train on the box; also for boxes with missing or infinite sides
 */
export type BoxPlacer = (raw: Float64Array, corners: Corners) => boolean;

/** How one image's boxes are placed. */
export interface Frame {
  readonly image: Size;
  readonly resized: Size;
  readonly resize: ResizeRule;
}

export function boxPlacer(rule: BoxRule, frame: Frame): BoxPlacer {
  switch (rule) {
    case 'torchvision':
      return torchvision(frame);
    case 'detectron2':
      return detectron2(frame);
    case 'mmdetection':
      return mmdetection(frame);
    case 'keras-retinanet':
      return kerasRetinanet(frame);
    case 'tf-object-detection':
    case 'yolov5':
    case 'centernet':
      return detectron2(frame);
  }
}

/**
 * torchvision 0.14 (`references/detection/coco_utils.py`, then `resize_boxes`): float32 from the start, corners clamped to
 * the image, boxes without width or height out.
 */
function torchvision({ image, resized }: Frame): BoxPlacer {
  const ratioX = Math.fround(resized.width / image.width);
  const ratioY = Math.fround(resized.height / image.height);
  return ([x = NaN, y = NaN, width = NaN, height = NaN], corners) => {
    const left = Math.fround(x);
    const top = Math.fround(y);
    const x1 = clamp(left, image.width);
    const y1 = clamp(top, image.height);
    const x2 = clamp(Math.fround(Math.fround(width) + left), image.width);
    const y2 = clamp(Math.fround(Math.fround(height) + top), image.height);
    corners.x1 = Math.fround(x1 * ratioX);
    corners.y1 = Math.fround(y1 * ratioY);
    corners.x2 = Math.fround(x2 * ratioX);
    corners.y2 = Math.fround(y2 * ratioY);
    return x2 > x1 && y2 > y1;
  };
}

/**
 * Detectron2 0.6 (`transform_instance_annotations`, `filter_empty_instances`): scaled and clamped in doubles, then float32;
 * boxes of 1e-5 pixels or less out.
 */
function detectron2({ image, resized }: Frame): BoxPlacer {
  const ratioX = resized.width / image.width;
  const ratioY = resized.height / image.height;
  return ([x = NaN, y = NaN, width = NaN, height = NaN], corners) => {
    corners.x1 = Math.fround(clamp(x * ratioX, resized.width));
    corners.y1 = Math.fround(clamp(y * ratioY, resized.height));
    corners.x2 = Math.fround(clamp((x + width) * ratioX, resized.width));
    corners.y2 = Math.fround(clamp((y + height) * ratioY, resized.height));
    return (
      Math.fround(corners.x2 - corners.x1) > Math.fround(1e-5) &&
      Math.fround(corners.y2 - corners.y1) > Math.fround(1e-5)
    );
  };
}

/**
 * MMDetection 3.3 (`CocoDataset.parse_data_info`, `Resize`): boxes wholly outside or under one pixel out, corners to
 * float32, scaled in float32 and clamped to the resized image.
 */
function mmdetection({ image, resized }: Frame): BoxPlacer {
  const ratioX = Math.fround(resized.width / image.width);
  const ratioY = Math.fround(resized.height / image.height);
  return ([x = NaN, y = NaN, width = NaN, height = NaN], corners) => {
    const shownWidth = Math.max(0, Math.min(x + width, image.width) - Math.max(x, 0));
    const shownHeight = Math.max(0, Math.min(y + height, image.height) - Math.max(y, 0));
    corners.x1 = clamp(Math.fround(Math.fround(x) * ratioX), resized.width);
    corners.y1 = clamp(Math.fround(Math.fround(y) * ratioY), resized.height);
    corners.x2 = clamp(Math.fround(Math.fround(x + width) * ratioX), resized.width);
    corners.y2 = clamp(Math.fround(Math.fround(y + height) * ratioY), resized.height);
    return shownWidth * shownHeight > 0 && width >= 1 && height >= 1;
  };
}

/**
 * keras-retinanet 1.0 (`CocoGenerator.load_annotations`, `filter_annotations`): boxes under one pixel out, boxes that reach
 * beyond the image at all out, both corners times one scale in doubles.
 */
function kerasRetinanet({ image, resize }: Frame): BoxPlacer {
  if (resize.kind !== 'keras-retinanet')
    throw new TypeError('boxes of keras-retinanet need its resize rule');
  const scale = kerasScale(resize, image);
  return ([x = NaN, y = NaN, width = NaN, height = NaN], corners) => {
    corners.x1 = x * scale;
    corners.y1 = y * scale;
    corners.x2 = (x + width) * scale;
    corners.y2 = (y + height) * scale;
    const inside = x >= 0 && y >= 0 && x + width <= image.width && y + height <= image.height;
    return inside && width >= 1 && height >= 1;
  };
}

/** NaN stays NaN, so that the comparisons after it are false. */
function clamp(value: number, high: number): number {
  if (value < 0) return 0;
  return value > high ? high : value;
}
