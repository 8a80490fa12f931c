import { roundHalfEven } from '../../geometry/rounding.ts';
import type { Size } from '../../geometry/Size.ts';

/** YOLOv5 `letterbox` with `auto=False`: doubles, rounded half to even as Python's `round` does. */
export function letterboxResize(side: number, { height, width }: Size): Size {
  const scale = side / Math.max(height, width);
  return { height: roundHalfEven(height * scale), width: roundHalfEven(width * scale) };
}
