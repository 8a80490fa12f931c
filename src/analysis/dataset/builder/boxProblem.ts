import type { ProblemCode } from '../Dataset.ts';

/** How far a box may reach beyond its image: writers that count pixels from 1 are one off. */
export const TOLERANCE_IN_PIXELS = 1;

/**
 * What is odd about a box, the worst first: no area, wholly outside its image, partly beyond it. Null for a sound box and
 * for one with a missing coordinate, which is counted elsewhere.
 *
 * @param boxes  x, y, width, height of every annotation in pixels
 * @param width  of the image in pixels; NaN where unknown
 * @param height of the image in pixels; NaN where unknown
 */
export function boxProblem(
  boxes: Float64Array,
  row: number,
  width: number,
  height: number,
): ProblemCode | null {
  const x = boxes[4 * row] as number;
  const y = boxes[4 * row + 1] as number;
  const w = boxes[4 * row + 2] as number;
  const h = boxes[4 * row + 3] as number;
  if (Number.isNaN(x + y + w + h)) return null;
  if (w <= 0 || h <= 0) return 'box-empty';
  if (outside(x, w, width) || outside(y, h, height)) return 'box-outside-image';
  return beyond(x, w, width) || beyond(y, h, height) ? 'box-beyond-image' : null;
}

function outside(from: number, length: number, limit: number): boolean {
  return from >= limit || from + length <= 0;
}

function beyond(from: number, length: number, limit: number): boolean {
  return from < -TOLERANCE_IN_PIXELS || from + length > limit + TOLERANCE_IN_PIXELS;
}
