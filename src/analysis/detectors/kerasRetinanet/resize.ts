import { roundHalfEven } from '../../geometry/rounding.ts';
import type { Size } from '../../geometry/Size.ts';
import type { SideLimits } from '../Arithmetic.ts';

/** keras-retinanet 1.0 `compute_resize_scale`, then `cv2.resize(fx=scale, fy=scale)`, which rounds half to even. */
export function kerasRetinanetResize(sides: SideLimits, { height, width }: Size): Size {
  const scale = kerasRetinanetScale(sides, { height, width });
  return { height: roundHalfEven(height * scale), width: roundHalfEven(width * scale) };
}

/** The one factor by which keras-retinanet scales both the image and its boxes. */
export function kerasRetinanetScale(
  { shorterSide, longerSide }: SideLimits,
  { height, width }: Size,
): number {
  const scale = shorterSide / Math.min(height, width);
  const longer = Math.max(height, width);
  return longer * scale > longerSide ? longerSide / longer : scale;
}
