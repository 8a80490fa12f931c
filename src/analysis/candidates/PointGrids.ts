import type { CandidateRule } from './CandidateRule.ts';

/**
 * The points of a detector on one square input, asked about one box after the other. State instead of objects: it is asked
 * hundreds of thousands of times.
 */
export class PointGrids {
  /** Points of all levels. */
  readonly points: number;
  /** Candidates on each level, of the last count. */
  readonly perLevel: Int32Array;
  readonly #rule: CandidateRule;
  /** Points on an axis of each level. */
  readonly #counts: Int32Array;
  /** Left, top, right, bottom of the region on each level. */
  readonly #regions: Float64Array;
  /** One byte a point, level by level, for what boxes hold together. */
  #marks: Uint8Array | null = null;

  /** @param side pixels of the input */
  constructor(rule: CandidateRule, side: number) {
    this.#rule = rule;
    this.#counts = Int32Array.from(rule.strides, stride => Math.ceil(side / stride));
    this.points = this.#counts.reduce((sum, count) => sum + count * count, 0);
    this.perLevel = new Int32Array(rule.strides.length);
    this.#regions = new Float64Array(4 * rule.strides.length);
  }

  /** Takes a box in pixels of the input. */
  region(left: number, top: number, right: number, bottom: number): void {
    for (let level = 0; level < this.perLevel.length; level++) {
      this.#setAxis(level, 0, left, right);
      this.#setAxis(level, 1, top, bottom);
    }
  }

  /**
   * Candidates of the box.
   *
   * @param grown pixels by which every edge is moved outwards
   */
  count(grown: number): number {
    let sum = 0;
    for (let level = 0; level < this.perLevel.length; level++) {
      const at = 4 * level;
      const across = this.#between(level, this.#at(at) - grown, this.#at(at + 2) + grown);
      const down = this.#between(level, this.#at(at + 1) - grown, this.#at(at + 3) + grown);
      this.perLevel[level] = across * down;
      sum += across * down;
    }
    return sum;
  }

  /** Whether an edge of the box is so near to the coordinate of a point that it hangs on rounding. */
  isTied(within: number): boolean {
    const { strides, offset } = this.#rule;
    for (let edge = 0; edge < this.#regions.length; edge++) {
      const stride = strides[edge >> 2] as number;
      const steps = this.#at(edge) / stride - offset;
      const nearest = Math.round(steps);
      const onGrid = nearest >= 0 && nearest < (this.#counts[edge >> 2] as number);
      if (onGrid && Math.abs(steps - nearest) * stride < within) return true;
    }
    return false;
  }

  clearMarks(): void {
    if (this.#marks === null) this.#marks = new Uint8Array(this.points);
    else this.#marks.fill(0);
  }

  /** Marks the box's candidates. @returns how many were not marked yet */
  mark(): number {
    const marks = this.#marks as Uint8Array;
    let fresh = 0;
    let base = 0;
    for (let level = 0; level < this.perLevel.length; level++) {
      const count = this.#counts[level] as number;
      const at = 4 * level;
      const firstX = this.#first(level, this.#at(at));
      const lastX = this.#last(level, this.#at(at + 2));
      const lastY = this.#last(level, this.#at(at + 3));
      for (let y = this.#first(level, this.#at(at + 1)); y <= lastY; y++) {
        for (let point = base + y * count + firstX; point <= base + y * count + lastX; point++) {
          fresh += 1 - (marks[point] as number);
          marks[point] = 1;
        }
      }
      base += count * count;
    }
    return fresh;
  }

  /** @param axis 0 for x, 1 for y */
  #setAxis(level: number, axis: 0 | 1, low: number, high: number): void {
    const { region, strides } = this.#rule;
    const at = 4 * level + axis;
    const reach =
      region.kind === 'centre'
        ? region.strides * (strides[level] as number)
        : widenedHalf(high - low, region.widened);
    // Sides that stay keep their edges to the last bit.
    this.#regions[at] = reach === null ? low : (low + high) / 2 - reach;
    this.#regions[at + 2] = reach === null ? high : (low + high) / 2 + reach;
  }

  #at(edge: number): number {
    return this.#regions[edge] as number;
  }

  #between(level: number, low: number, high: number): number {
    return Math.max(0, this.#last(level, high) - this.#first(level, low) + 1);
  }

  /** The first point above a coordinate. */
  #first(level: number, low: number): number {
    const { strides, offset } = this.#rule;
    return Math.max(0, Math.floor(low / (strides[level] as number) - offset) + 1);
  }

  /** The last point below a coordinate. */
  #last(level: number, high: number): number {
    const { strides, offset } = this.#rule;
    const steps = Math.ceil(high / (strides[level] as number) - offset) - 1;
    return Math.min((this.#counts[level] as number) - 1, steps);
  }
}

/** Half of what a side is widened to; null where it stays. */
function widenedHalf(
  side: number,
  widened: { readonly below: number; readonly to: number } | null,
): number | null {
  return widened !== null && side < widened.below ? widened.to / 2 : null;
}
