import type { BoxColumns } from '../../dataset/Dataset.ts';
import type { ImageFilter } from '../../detectors/DetectorSetup.ts';
import type { Size } from '../../geometry/Size.ts';

/** Why an image is left out, in the order of their counts. */
export const LEFT_OUT_REASONS = ['no-boxes', 'too-small'] as const;

/**
 * Why training leaves an image out.
 *
 * @param rows annotations on the image
 * @returns position in `LEFT_OUT_REASONS`; −1 where the image is trained on
 */
export function skipReason(
  { without, minimumSide = 0 }: ImageFilter,
  { width, height }: Size,
  rows: Int32Array,
  { crowd }: BoxColumns,
): number {
  const empty =
    (without === 'annotations' && rows.length === 0) ||
    (without === 'boxes' && rows.every(row => crowd[row] === 1));
  if (empty) return 0;
  return Math.min(width, height) < minimumSide ? 1 : -1;
}
