import type { ImageFilter } from '../../detectors/DetectorSetup.ts';
import type { Size } from '../../geometry/Size.ts';

/** Why an image is left out, in the order of their counts. */
export const LEFT_OUT_REASONS = ['no-boxes', 'too-small'] as const;

/**
 * Why training leaves an image out.
 *
 * @param crowd of each annotation on the image: 1 for a crowd region
 * @returns position in `LEFT_OUT_REASONS`; −1 where the image is trained on
 */
export function skipReason(
  { without, minimumSide = 0 }: ImageFilter,
  { width, height }: Size,
  crowd: Uint8Array,
): number {
  const empty =
    (without === 'annotations' && crowd.length === 0) ||
    (without === 'boxes' && crowd.every(flag => flag === 1));
  if (empty) return 0;
  return Math.min(width, height) < minimumSide ? 1 : -1;
}
