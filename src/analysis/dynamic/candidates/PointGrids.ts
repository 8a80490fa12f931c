import type { CandidateRule } from './CandidateRule.ts';

/** Pixels within which an edge on a point's coordinate hangs on the framework's rounding. */
const TIE = 0.001;

/**
 * The points of a detector on one square input, asked about one box after the other. State instead of objects: it is asked
 * millions of times. One rounding an edge says both which point comes next and whether the edge is on one; asked apart, it
 * took twice as long.
 */
export class PointGrids {
  /** Points of all levels. */
  readonly points: number;
  /** Of the box: candidates on each level. */
  readonly perLevel: Int32Array;
  /** Whether an edge of the box is so near to the coordinate of a point that it hangs on rounding. */
  isTied = false;
  readonly #rule: CandidateRule;
  /** Points on an axis of each level. */
  readonly #counts: Int32Array;
  /** 1 / stride of each level; strides are powers of two, so that nothing is rounded. */
  readonly #scales: Float64Array;
  /** Left, top, right, bottom of the region on each level, in strides from the first point; of a second one behind them. */
  readonly #steps: Float64Array;
  /** Rectangles of which the region is made, each about the box's centre. */
  readonly #rectangles: 1 | 2;
  /** When each point was last marked, level by level, for what boxes hold together. */
  #marks: Uint32Array | null = null;
  #round = 0;

  /** @param side pixels of the input */
  constructor(rule: CandidateRule, side: number) {
    this.#rule = rule;
    this.#counts = Int32Array.from(rule.strides, stride => Math.ceil(side / stride));
    this.#scales = Float64Array.from(rule.strides, stride => 1 / stride);
    this.points = this.#counts.reduce((sum, count) => sum + count * count, 0);
    this.perLevel = new Int32Array(rule.strides.length);
    this.#rectangles = rule.region.kind === 'inside-or-centre' ? 2 : 1;
    this.#steps = new Float64Array(4 * rule.strides.length * this.#rectangles);
  }

  /** Takes a box in pixels of the input. @returns its candidates */
  take(left: number, top: number, right: number, bottom: number): number {
    const { region, strides, offset } = this.#rule;
    const isCentre = region.kind === 'centre';
    const widened = region.kind === 'inside' ? region.widened : null;
    const reachX = isCentre ? 0 : widenedHalf(right - left, widened);
    const reachY = isCentre ? 0 : widenedHalf(bottom - top, widened);
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const steps = this.#steps;
    let sum = 0;
    this.isTied = false;
    for (let level = 0; level < strides.length; level++) {
      const scale = this.#scales[level] as number;
      const reach = isCentre ? region.strides * (strides[level] as number) : 0;
      const at = 4 * level;
      // Sides that stay keep their edges to the last bit.
      steps[at] = (reachX < 0 ? left : x - reachX - reach) * scale - offset;
      steps[at + 1] = (reachY < 0 ? top : y - reachY - reach) * scale - offset;
      steps[at + 2] = (reachX < 0 ? right : x + reachX + reach) * scale - offset;
      steps[at + 3] = (reachY < 0 ? bottom : y + reachY + reach) * scale - offset;
      const across = this.#between(level, at);
      const down = this.#between(level, at + 1);
      const alone = across * down;
      sum += this.perLevel[level] =
        region.kind === 'inside-or-centre'
          ? alone + this.#beside({ level, x, y, reach: region.strides, across, down })
          : alone;
    }
    return sum;
  }

  /** Takes the square about the centre as well. @returns its points outside the box */
  #beside({ level, x, y, reach, across, down }: Square): number {
    const { strides, offset } = this.#rule;
    const scale = this.#scales[level] as number;
    const far = reach * (strides[level] as number);
    const at = this.#at(level, 1);
    this.#steps[at] = (x - far) * scale - offset;
    this.#steps[at + 1] = (y - far) * scale - offset;
    this.#steps[at + 2] = (x + far) * scale - offset;
    this.#steps[at + 3] = (y + far) * scale - offset;
    const [columns, rows] = [this.#between(level, at), this.#between(level, at + 1)];
    // About one centre, the narrower of two ranges lies in the wider.
    return columns * rows - Math.min(columns, across) * Math.min(rows, down);
  }

  /** Candidates with every edge moved outwards by the width of a tie, or inwards. */
  countMoved(outwards: 1 | -1): number {
    let sum = 0;
    for (let level = 0; level < this.perLevel.length; level++) {
      const grown = outwards * TIE * (this.#scales[level] as number);
      const count = this.#counts[level] as number;
      const between = (at: number) =>
        Math.max(0, last(this.#step(at + 2) + grown, count) - first(this.#step(at) - grown) + 1);
      const at = 4 * level;
      const [across, down] = [between(at), between(at + 1)];
      sum += across * down;
      if (this.#rectangles === 1) continue;
      const [columns, rows] = [between(this.#at(level, 1)), between(this.#at(level, 1) + 1)];
      sum += columns * rows - Math.min(columns, across) * Math.min(rows, down);
    }
    return sum;
  }

  /** Forgets what was marked. */
  clearMarks(): void {
    this.#marks ??= new Uint32Array(this.points);
    // Numbering the rounds spares writing over all points for each image.
    this.#round++;
  }

  /** Marks the box's candidates. @returns how many were not marked yet */
  mark(): number {
    const marks = this.#marks as Uint32Array;
    let fresh = 0;
    for (let rectangle = 0; rectangle < this.#rectangles; rectangle++) {
      let base = 0;
      for (let level = 0; level < this.perLevel.length; level++) {
        const count = this.#counts[level] as number;
        const at = this.#at(level, rectangle);
        const firstX = first(this.#step(at));
        const lastX = last(this.#step(at + 2), count);
        const lastY = last(this.#step(at + 3), count);
        for (let y = first(this.#step(at + 1)); y <= lastY; y++) {
          for (let point = base + y * count + firstX; point <= base + y * count + lastX; point++) {
            if (marks[point] === this.#round) continue;
            marks[point] = this.#round;
            fresh++;
          }
        }
        base += count * count;
      }
    }
    return fresh;
  }

  /** Writes the numbers of the box's candidates, in order. @param into as many as there are points. @returns how many */
  list(into: Int32Array): number {
    let listed = 0;
    let base = 0;
    for (let level = 0; level < this.perLevel.length; level++) {
      const count = this.#counts[level] as number;
      const [one, other] = [this.#at(level, 0), this.#at(level, this.#rectangles - 1)];
      const lastY = Math.max(last(this.#step(one + 3), count), last(this.#step(other + 3), count));
      const firstY = Math.min(first(this.#step(one + 1)), first(this.#step(other + 1)));
      for (let y = firstY; y <= lastY; y++) {
        let [from, upTo] = [count, -1];
        for (const at of [one, other]) {
          if (y < first(this.#step(at + 1)) || y > last(this.#step(at + 3), count)) continue;
          // About one centre, the narrower of two rows lies in the wider.
          from = Math.min(from, first(this.#step(at)));
          upTo = Math.max(upTo, last(this.#step(at + 2), count));
        }
        for (let x = from; x <= upTo; x++) into[listed++] = base + y * count + x;
      }
      base += count * count;
    }
    return listed;
  }

  #at(level: number, rectangle: number): number {
    return 4 * (rectangle * this.perLevel.length + level);
  }

  /** Points of one axis strictly between two edges; notes ties. @param at the lower edge; the upper is two behind it */
  #between(level: number, at: number): number {
    const count = this.#counts[level] as number;
    const tie = TIE * (this.#scales[level] as number);
    const [low, high] = [this.#step(at), this.#step(at + 2)];
    const belowLow = Math.floor(low);
    const belowHigh = Math.floor(high);
    const overLow = low - belowLow;
    const overHigh = high - belowHigh;
    if (overLow < tie || overLow > 1 - tie)
      this.#noteTie(overLow < tie ? belowLow : belowLow + 1, count);
    if (overHigh < tie || overHigh > 1 - tie)
      this.#noteTie(overHigh < tie ? belowHigh : belowHigh + 1, count);
    const from = belowLow < 0 ? 0 : belowLow + 1;
    const upTo = overHigh === 0 ? belowHigh - 1 : belowHigh;
    const points = (upTo < count ? upTo : count - 1) - from + 1;
    return points < 0 ? 0 : points;
  }

  #noteTie(point: number, count: number): void {
    if (point >= 0 && point < count) this.isTied = true;
  }

  #step(edge: number): number {
    return this.#steps[edge] as number;
  }
}

/** A square about the centre of a box, and the points of the box alone. */
interface Square {
  readonly level: number;
  readonly x: number;
  readonly y: number;
  /** Half its side, in strides. */
  readonly reach: number;
  readonly across: number;
  readonly down: number;
}

/** The first point above a coordinate in strides. */
function first(steps: number): number {
  return Math.max(0, Math.floor(steps) + 1);
}

/** The last point below it. @param count points on the axis */
function last(steps: number, count: number): number {
  return Math.min(count - 1, Math.ceil(steps) - 1);
}

/** Half of what a side is widened to; −1 where it stays. */
function widenedHalf(
  side: number,
  widened: { readonly below: number; readonly to: number } | null,
): number {
  return widened !== null && side < widened.below ? widened.to / 2 : -1;
}
