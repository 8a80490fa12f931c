import { betweenCorners, type Extent } from '../kit/extentOf.ts';
import { numberIn } from '../kit/numberIn.ts';

/** An object of a KITTI label file. */
export interface KittiObject {
  readonly className: string;
  /** Pixels, from (left, top) to (right, bottom), which the evaluation's own code subtracts as they are. */
  readonly box: Extent;
  /** What follows in results; null in labels. */
  readonly score: number | null;
}

const COLUMNS = 15;

/**
 * A line of a label file: type, truncated, occluded, alpha, left, top, right, bottom, and seven numbers of the object in
 * space (Geiger et al. 2012, readme of the object development kit).
 *
 * @returns null for anything else
 */
export function kittiLine(line: string): KittiObject | null {
  const [className = '', ...rest] = line.trim().split(/\s+/);
  const numbers = rest.map(numberIn);
  if (numbers.length !== COLUMNS - 1 && numbers.length !== COLUMNS) return null;
  if (!/^\p{L}/u.test(className) || numbers.some(Number.isNaN)) return null;
  const [left, top, right, bottom] = numbers.slice(3, 7) as [number, number, number, number];
  return {
    className,
    box: betweenCorners(left, top, right, bottom),
    score: numbers[COLUMNS - 1] ?? null,
  };
}
