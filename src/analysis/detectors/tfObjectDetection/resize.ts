import { roundHalfEven } from '../../geometry/rounding.ts';
import type { Size } from '../../geometry/Size.ts';
import type { SideLimits } from '../Arithmetic.ts';

/** TF Object Detection API `resize_to_range`: float32 scales, rounded half to even. */
export function tfKeepAspectResize(
  { shorterSide, longerSide }: SideLimits,
  { height, width }: Size,
): Size {
  const scaled = (side: number, target: number) => {
    const scale = Math.fround(target / side);
    return {
      height: roundHalfEven(Math.fround(height * scale)),
      width: roundHalfEven(Math.fround(width * scale)),
    };
  };
  const large = scaled(Math.min(height, width), shorterSide);
  if (Math.max(large.height, large.width) <= longerSide) return large;
  return scaled(Math.max(height, width), longerSide);
}
