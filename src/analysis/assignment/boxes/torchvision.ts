import { type BoxPlacer, clamp, type Frame } from './BoxPlacer.ts';

/**
 * torchvision 0.14 (`references/detection/coco_utils.py`, then `resize_boxes`): float32 from the start, corners clamped to
 * the image, boxes without width or height out.
 */
export function torchvisionBoxes({ image, resized }: Frame): BoxPlacer {
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
