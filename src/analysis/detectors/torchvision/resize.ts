import type { Size } from '../../geometry/Size.ts';
import type { SideLimits } from '../Arithmetic.ts';

/**
 * torchvision 0.14 `GeneralizedRCNNTransform`: torch evaluates `800.0 / side` as `reciprocal(side) * 800` in float32, and
 * the new size is `floor(side * scale)` in doubles. A plain division gives another size for about one image in three.
 */
export function torchvisionResize(
  { shorterSide, longerSide }: SideLimits,
  { height, width }: Size,
): Size {
  const shorter = Math.min(height, width);
  const longer = Math.max(height, width);
  const scale = Math.min(
    Math.fround(Math.fround(1 / shorter) * shorterSide),
    Math.fround(Math.fround(1 / longer) * longerSide),
  );
  return { height: Math.floor(height * scale), width: Math.floor(width * scale) };
}
