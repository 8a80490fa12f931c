import type { ImageAssignment, ImageOutputs, PointTruth } from './ImageOutputs.ts';
import { Largest } from './Largest.ts';
import { iou } from './overlaps.ts';

/** The number of points of a box is the sum of so many overlaps. */
const SUMMED = 10;
/** Weight of the overlap in the cost. */
const OVERLAP = 3;
/** Cost of a point that is no candidate of the box, but of another. */
const OUTSIDE = 1e6;
const SMALL = 1e-8;
/** Logarithms in binary cross entropy are no less. */
const LEAST_LOG = -100;
/** Sums that are no further from a whole number may be on its other side in another float32. */
const NEAR = 1e-5;

const { fround } = Math;

/**
 * SimOTA (Ge et al. 2021, YOLOX, section 2.1) as YOLOX trains with it: every box takes as many points as the sum of its ten
 * largest IoUs, at least one, those of the least cost; a point that several took goes to the one of the least cost. Costs and
 * IoUs are those of all candidates of the picture, so a box without candidates of its own may take one of another box.
 *
 * @param outputs scores are the product of class and objectness
 */
export function simOta(outputs: ImageOutputs, truth: PointTruth): ImageAssignment {
  const { count } = outputs;
  const boxes = truth.classes.length;
  const owner = new Int32Array(count).fill(-1);
  const overlap = new Float32Array(count);
  const chosen = new Int32Array(boxes);
  const ties = { fewer: 0, more: 0, moved: 0 };
  const points = candidatesOfAny(truth, count);
  const costs = new Costs(outputs, truth, points);
  const claims = new Int32Array(points.length);
  const least = new Largest(SUMMED);
  for (let box = 0; box < boxes && points.length > 0; box++) {
    const { most, isNear } = pointsOf(costs, box);
    ties.fewer += Number(isNear);
    ties.more += Number(isNear);
    least.clear();
    for (let at = 0; at < points.length; at++) least.add(at, -costs.cost(box, at));
    const taken = Math.min(most, least.count);
    chosen[box] = taken;
    for (const at of least.keys.subarray(0, taken)) {
      claims[at] = (claims[at] as number) + 1;
      owner[points[at] as number] = box;
    }
    const swapped = nearlyEqual(least, taken);
    ties.fewer += swapped;
    ties.more += swapped;
  }
  for (const [at, point] of points.entries()) {
    if ((claims[at] as number) > 1) {
      const { box, isNear } = cheapest(costs, at, boxes);
      owner[point] = box;
      ties.moved += Number(isNear);
    }
    const box = owner[point] as number;
    if (box >= 0) overlap[point] = costs.overlap(box, at);
  }
  return { owner, chosen, overlap, targets: null, ties };
}

function candidatesOfAny({ candidates }: PointTruth, count: number): Int32Array {
  const marks = new Uint8Array(count);
  for (const points of candidates) for (const point of points) marks[point] = 1;
  return Int32Array.from(marks.keys()).filter(point => marks[point] === 1);
}

class Costs {
  readonly #overlaps: Float32Array;
  readonly #costs: Float32Array;
  readonly points: number;

  constructor(outputs: ImageOutputs, truth: PointTruth, points: Int32Array) {
    const boxes = truth.classes.length;
    this.points = points.length;
    this.#overlaps = new Float32Array(boxes * points.length);
    this.#costs = new Float32Array(boxes * points.length);
    const background = Float64Array.from(points, point => backgroundCost(outputs, point));
    for (let box = 0; box < boxes; box++) {
      const own = new Set(truth.candidates[box]);
      points.forEach((point, at) => {
        const found = iou(truth.boxes, 4 * box, outputs.boxes, 4 * point);
        const score = outputs.scores[
          point * outputs.classes + (truth.classes[box] as number)
        ] as number;
        const classes = (background[at] as number) + logOfRest(score) - logOf(score);
        const inside = fround(fround(classes) + fround(OVERLAP * -Math.log(fround(found + SMALL))));
        this.#overlaps[box * points.length + at] = found;
        this.#costs[box * points.length + at] = inside + (own.has(point) ? 0 : OUTSIDE);
      });
    }
  }

  overlap(box: number, at: number): number {
    return this.#overlaps[box * this.points + at] as number;
  }

  cost(box: number, at: number): number {
    return this.#costs[box * this.points + at] as number;
  }
}

/** Binary cross entropy of all classes, with none of them there. */
function backgroundCost({ scores, classes }: ImageOutputs, point: number): number {
  let sum = 0;
  for (let column = 0; column < classes; column++)
    sum -= logOfRest(scores[point * classes + column] as number);
  return sum;
}

/** Classes are compared by the root of the score: the geometric mean of class and objectness. */
function logOf(score: number): number {
  return Math.max(LEAST_LOG, Math.log(fround(Math.sqrt(score))));
}

function logOfRest(score: number): number {
  return Math.max(LEAST_LOG, Math.log1p(-fround(Math.sqrt(score))));
}

function pointsOf(costs: Costs, box: number): { most: number; isNear: boolean } {
  const largest = new Largest(SUMMED);
  for (let at = 0; at < costs.points; at++) largest.add(at, costs.overlap(box, at));
  const sum = largest.values.subarray(0, largest.count).reduce((total, value) => total + value, 0);
  const isNear = sum > 1 + NEAR && Math.abs(sum - Math.round(sum)) < NEAR;
  return { most: Math.max(1, Math.floor(sum)), isNear };
}

function cheapest(costs: Costs, at: number, boxes: number): { box: number; isNear: boolean } {
  let best = 0;
  let next = Infinity;
  for (let box = 1; box < boxes; box++) {
    const [cost, least] = [costs.cost(box, at), costs.cost(best, at)];
    next = Math.min(next, Math.max(cost, least));
    if (cost < least) best = box;
  }
  const least = costs.cost(best, at);
  return { box: best, isNear: next - least <= NEAR * Math.abs(least) };
}

/** How many of the first ones hardly differ from the first that is left out. */
function nearlyEqual({ values, count, next }: Largest, taken: number): number {
  const left = taken < count ? (values[taken] as number) : next;
  return values
    .subarray(0, taken)
    .filter(value => value - left <= NEAR * Math.max(1, Math.abs(left))).length;
}
