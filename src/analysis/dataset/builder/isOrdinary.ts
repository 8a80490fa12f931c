import { TOLERANCE_IN_PIXELS } from './boxProblem.ts';
import type { BoxColumns } from '../Dataset.ts';
import { MAX_AREA_RATIO } from '../plausibleArea.ts';

/**
 * Whether a box has an area that `plausibleArea` believes, on an image of known size where `boxProblem` finds nothing: both in one
 * question, for the many boxes about which nothing is odd. Where it says no they decide.
 *
 * @param width  of the image in pixels; NaN where unknown
 * @param height of the image in pixels; NaN where unknown
 */
export function isOrdinary(
  { boxes, area }: Pick<BoxColumns, 'boxes' | 'area'>,
  row: number,
  width: number,
  height: number,
): boolean {
  const x = boxes[4 * row] as number;
  const y = boxes[4 * row + 1] as number;
  const w = boxes[4 * row + 2] as number;
  const h = boxes[4 * row + 3] as number;
  const given = area[row] as number;
  // No comparison holds for NaN.
  return (
    w > 0 &&
    h > 0 &&
    isInside(x, w, width) &&
    isInside(y, h, height) &&
    given > 0 &&
    given < Infinity &&
    given <= MAX_AREA_RATIO * (w + 1) * (h + 1)
  );
}

function isInside(from: number, length: number, limit: number): boolean {
  return (
    from >= -TOLERANCE_IN_PIXELS &&
    from < limit &&
    from + length > 0 &&
    from + length <= limit + TOLERANCE_IN_PIXELS
  );
}
