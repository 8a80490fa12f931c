import type { Size } from '../../geometry/Size.ts';
import type { SideLimits } from '../Arithmetic.ts';

/** mmcv 2 `rescale_size` (MMDetection `Resize(keep_ratio=True)`): doubles, each side rounded half up. */
export function mmdetectionResize(
  { shorterSide, longerSide }: SideLimits,
  { height, width }: Size,
): Size {
  const scale = Math.min(
    longerSide / Math.max(height, width),
    shorterSide / Math.min(height, width),
  );
  return { height: Math.floor(height * scale + 0.5), width: Math.floor(width * scale + 0.5) };
}
