import { type BoxTransform, clamp, type Frame } from '../BoxTransform.ts';

/**
 * torchvision 0.14 (`references/detection/coco_utils.py`, then `resize_boxes`): float32 from the start, corners clamped to
 * the image, boxes without width or height out.
 */
export function torchvisionBoxes({ image, resized }: Frame): BoxTransform {
  const ratioX = Math.fround(resized.width / image.width);
  const ratioY = Math.fround(resized.height / image.height);
  return (raw, corners) => {
    const x = raw[0] as number;
    const y = raw[1] as number;
    const width = raw[2] as number;
    const height = raw[3] as number;
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
