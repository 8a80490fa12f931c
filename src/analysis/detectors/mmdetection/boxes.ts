import { type BoxTransform, clamp, type Frame } from '../BoxTransform.ts';

/**
 * MMDetection 3.3 (`CocoDataset.parse_data_info`, `Resize`): boxes wholly outside, under one pixel or with an `area` of 0
 * out; corners to float32, scaled in float32 and clamped to the resized image.
 */
export function mmdetectionBoxes({ image, resized }: Frame): BoxTransform {
  const ratioX = Math.fround(resized.width / image.width);
  const ratioY = Math.fround(resized.height / image.height);
  return (raw, corners, area) => {
    const x = raw[0] as number;
    const y = raw[1] as number;
    const width = raw[2] as number;
    const height = raw[3] as number;
    const shownWidth = Math.max(0, Math.min(x + width, image.width) - Math.max(x, 0));
    const shownHeight = Math.max(0, Math.min(y + height, image.height) - Math.max(y, 0));
    corners.x1 = clamp(Math.fround(Math.fround(x) * ratioX), resized.width);
    corners.y1 = clamp(Math.fround(Math.fround(y) * ratioY), resized.height);
    corners.x2 = clamp(Math.fround(Math.fround(x + width) * ratioX), resized.width);
    corners.y2 = clamp(Math.fround(Math.fround(y + height) * ratioY), resized.height);
    return shownWidth * shownHeight > 0 && width >= 1 && height >= 1 && !(area <= 0);
  };
}
