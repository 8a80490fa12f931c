import type { ImageAssignment, ImageOutputs, PointTruth } from './ImageOutputs.ts';
import { Largest } from './Largest.ts';
import { completeIou } from './overlaps.ts';

export interface TaskAlignedRule {
  /** Power of the score. */
  readonly alpha: number;
  /** Power of the overlap. */
  readonly beta: number;
  /** A box chooses so many of its candidates. */
  readonly chosen: number;
  /** Of those that are left to it, it keeps so many; null for all. */
  readonly kept: number | null;
}

/** Added to the denominator of target scores. */
const SMALL = 1e-9;
/** Values that are no further apart, as a share of the larger one, may be in either order in another float32. */
const NEAR = 1e-5;

const { fround } = Math;

/**
 * Task-aligned assignment (Feng et al. 2021, TOOD, section 3.2) as YOLO trains with it: every box chooses the candidates of
 * the highest alignment score^α · CIoU^β; a point that several chose goes to the box that it overlaps most, of all that
 * hold it, whether they chose it or not. Targets are the alignments, scaled so that the largest of a box is its largest
 * overlap.
 *
 * A candidate of alignment 0 is chosen only to fill up a box's number, and which of them is not defined: none is taken
 * here, and `ties` says how many may be.
 */
export function taskAligned(
  outputs: ImageOutputs,
  truth: PointTruth,
  rule: TaskAlignedRule,
): ImageAssignment {
  const assigning = new Assigning(outputs, truth, rule);
  assigning.choose();
  assigning.settle();
  if (rule.kept !== null) assigning.keepBest(rule.kept);
  return assigning.finish();
}

class Assigning {
  readonly #truth: PointTruth;
  readonly #rule: TaskAlignedRule;
  readonly #owner: Int32Array;
  readonly #chosen: Int32Array;
  /** Boxes that chose a point. */
  readonly #claims: Int32Array;
  /** The largest overlap of each point with a box that holds it, and that box. */
  readonly #highest: Float32Array;
  readonly #highestBox: Int32Array;
  readonly #highestTwice: Uint8Array;
  /** Of every candidate of every box. */
  readonly #overlaps: readonly Float32Array[];
  readonly #alignments: readonly Float32Array[];
  readonly #ties = { fewer: 0, more: 0, moved: 0 };

  constructor(outputs: ImageOutputs, truth: PointTruth, rule: TaskAlignedRule) {
    this.#truth = truth;
    this.#rule = rule;
    const { count, scores, classes } = outputs;
    this.#owner = new Int32Array(count).fill(-1);
    this.#chosen = new Int32Array(truth.classes.length);
    this.#claims = new Int32Array(count);
    this.#highest = new Float32Array(count);
    this.#highestBox = new Int32Array(count);
    this.#highestTwice = new Uint8Array(count);
    this.#overlaps = truth.candidates.map((points, box) =>
      Float32Array.from(points, point =>
        // Also where a box is no number.
        Math.max(0, completeIou(truth.boxes, 4 * box, outputs.boxes, 4 * point) || 0),
      ),
    );
    this.#alignments = truth.candidates.map((points, box) => {
      const overlaps = this.#overlaps[box] as Float32Array;
      const column = truth.classes[box] as number;
      return Float32Array.from(points, (point, at) => {
        const score = scores[point * classes + column] as number;
        return fround(score ** rule.alpha) * fround((overlaps[at] as number) ** rule.beta);
      });
    });
  }

  choose(): void {
    const best = new Largest(this.#rule.chosen);
    this.#truth.candidates.forEach((points, box) => {
      best.clear();
      const alignments = this.#alignments[box] as Float32Array;
      points.forEach((point, at) => {
        this.#see(point, box, (this.#overlaps[box] as Float32Array)[at] as number);
        if ((alignments[at] as number) > 0) best.add(point, alignments[at] as number);
      });
      for (const point of best.keys.subarray(0, best.count)) {
        this.#claims[point] = (this.#claims[point] as number) + 1;
        this.#owner[point] = box;
      }
      this.#chosen[box] = best.count;
      const swapped = nearlyEqual(best);
      this.#ties.fewer += swapped;
      this.#ties.more += swapped;
    });
  }

  #see(point: number, box: number, overlap: number): void {
    const highest = this.#highest[point] as number;
    if (overlap > highest) {
      this.#highest[point] = overlap;
      this.#highestBox[point] = box;
    }
    const isNear = Math.abs(overlap - highest) <= NEAR * overlap;
    if (isNear || overlap > highest) this.#highestTwice[point] = Number(isNear);
  }

  /** Gives every point that several boxes chose to one box. */
  settle(): void {
    this.#claims.forEach((claims, point) => {
      if (claims < 2) return;
      this.#owner[point] = this.#highestBox[point] as number;
      this.#ties.moved += this.#highestTwice[point] as number;
    });
    this.#truth.candidates.forEach((points, box) => {
      const room = this.#rule.chosen - (this.#chosen[box] as number);
      if (room === 0) return;
      const alignments = this.#alignments[box] as Float32Array;
      const free = points.filter((point, at) => this.#mayTake(point, alignments[at] as number));
      this.#ties.more += Math.min(room, free.length);
    });
  }

  /** Whether a box that is not full may take a candidate; counts one that would go to a third box then. */
  #mayTake(point: number, alignment: number): boolean {
    if (alignment > 0) return false;
    const owner = this.#owner[point] as number;
    if (owner >= 0 && owner !== this.#highestBox[point]) this.#ties.moved++;
    return owner < 0;
  }

  /** Leaves each box its best points. */
  keepBest(most: number): void {
    const best = new Largest(most);
    this.#truth.candidates.forEach((points, box) => {
      best.clear();
      const own = points.filter(point => this.#owner[point] === box);
      points.forEach((point, at) => {
        if (this.#owner[point] === box)
          best.add(point, (this.#alignments[box] as Float32Array)[at] as number);
      });
      this.#ties.moved += nearlyEqual(best);
      for (const point of own) this.#owner[point] = -1;
      for (const point of best.keys.subarray(0, best.count)) this.#owner[point] = box;
    });
  }

  finish(): ImageAssignment {
    const overlap = new Float32Array(this.#owner.length);
    const targets = new Float32Array(this.#owner.length);
    this.#truth.candidates.forEach((points, box) => {
      const alignments = this.#alignments[box] as Float32Array;
      const own = [...points.keys()].filter(at => this.#owner[points[at] as number] === box);
      const largest = { overlap: 0, alignment: 0 };
      for (const at of own) {
        const found = (this.#overlaps[box] as Float32Array)[at] as number;
        overlap[points[at] as number] = found;
        largest.overlap = Math.max(largest.overlap, found);
        largest.alignment = Math.max(largest.alignment, alignments[at] as number);
      }
      for (const at of own)
        targets[points[at] as number] =
          ((alignments[at] as number) * largest.overlap) / (largest.alignment + SMALL);
    });
    return {
      owner: this.#owner,
      chosen: this.#chosen,
      overlap,
      targets,
      ties: this.#ties,
    };
  }
}

/** How many that are kept hardly differ from the next. */
function nearlyEqual({ values, count, next }: Largest): number {
  return values.subarray(0, count).filter(value => value * (1 - NEAR) <= next).length;
}
