import type { BoxTransform, Frame } from '../BoxTransform.ts';

/**
 * TF Object Detection API (`create_coco_tf_record.py`): corners as shares of the image in float32; boxes without width or
 * height out, boxes that reach beyond the right or lower border out. The products with the input's size are exact in
 * doubles, so that the assigner gets the very same shares back.
 */
export function tfObjectDetectionBoxes({ image, resized }: Frame): BoxTransform {
  return (raw, corners) => {
    const x = raw[0] as number;
    const y = raw[1] as number;
    const width = raw[2] as number;
    const height = raw[3] as number;
    corners.x1 = Math.fround(x / image.width) * resized.width;
    corners.y1 = Math.fround(y / image.height) * resized.height;
    corners.x2 = Math.fround((x + width) / image.width) * resized.width;
    corners.y2 = Math.fround((y + height) / image.height) * resized.height;
    const inside = x + width <= image.width && y + height <= image.height;
    return inside && width > 0 && height > 0 && Number.isFinite(x) && Number.isFinite(y);
  };
}
