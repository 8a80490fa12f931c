import { type BoxTransform, clamp, type Frame } from '../BoxTransform.ts';

/**
 * Detectron2 0.6 (`BoxMode.convert`, `transform_instance_annotations`, `filter_empty_instances`): corners in float32, scaled
 * and clamped in doubles, then float32 again; the lower coordinate counts as the first; sides of 1e-5 pixels or less out.
 */
export function detectron2Boxes({ image, resized }: Frame): BoxTransform {
  const ratioX = resized.width / image.width;
  const ratioY = resized.height / image.height;
  const least = Math.fround(1e-5);
  return (raw, corners) => {
    const x = raw[0] as number;
    const y = raw[1] as number;
    const width = raw[2] as number;
    const height = raw[3] as number;
    const left = Math.fround(x) * ratioX;
    const top = Math.fround(y) * ratioY;
    const right = Math.fround(Math.fround(width) + Math.fround(x)) * ratioX;
    const bottom = Math.fround(Math.fround(height) + Math.fround(y)) * ratioY;
    corners.x1 = Math.fround(clamp(Math.min(left, right), resized.width));
    corners.y1 = Math.fround(clamp(Math.min(top, bottom), resized.height));
    corners.x2 = Math.fround(clamp(Math.max(left, right), resized.width));
    corners.y2 = Math.fround(clamp(Math.max(top, bottom), resized.height));
    return (
      Math.fround(corners.x2 - corners.x1) > least && Math.fround(corners.y2 - corners.y1) > least
    );
  };
}
