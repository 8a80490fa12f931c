import type { ImageAssignment, ImageOutputs, ImageTruth } from './ImageOutputs.ts';
import { generalizedIou, iou } from './overlaps.ts';
import { shortestAssignment } from './shortestAssignment.ts';

/** What a match costs: the weighted sum of class, distance of the boxes and generalized IoU. */
export interface MatchCosts {
  /** Of the probability (DETR), or of focal loss as a positive less that as a negative (Deformable DETR and later). */
  readonly kind: 'probability' | 'focal';
  readonly classWeight: number;
  readonly distanceWeight: number;
  readonly overlapWeight: number;
}

const ALPHA = 0.25;
const GAMMA = 2;
/** Added inside logarithms. */
const SMALL = 1e-8;
/** Takes the place of what is no number: matched only where nothing else is left. */
const LARGEST = 3.4028234663852886e38;

/**
 * The one-to-one matching of DETR (Carion et al. 2020, eq. 1) between the boxes and the queries of one picture.
 *
 * @param side pixels of the square that boxes are measured on: distances are shares of it
 */
export function matchQueries(
  outputs: ImageOutputs,
  truth: ImageTruth,
  { costs, side }: { readonly costs: MatchCosts; readonly side: number },
): ImageAssignment {
  const { count } = outputs;
  const boxes = truth.classes.length;
  const owner = new Int32Array(count).fill(-1);
  const overlap = new Float32Array(count);
  const chosen = new Int32Array(boxes);
  for (const [box, query] of pairs(outputs, truth, costs, side)) {
    owner[query] = box;
    chosen[box] = 1;
    overlap[query] = iou(outputs.boxes, 4 * query, truth.boxes, 4 * box);
  }
  return { owner, chosen, overlap, targets: null, ties: { fewer: 0, more: 0, moved: 0 } };
}

/** Rows of the smaller side, as the search for paths needs them. */
function pairs(
  outputs: ImageOutputs,
  truth: ImageTruth,
  costs: MatchCosts,
  side: number,
): [number, number][] {
  const boxes = truth.classes.length;
  const { count } = outputs;
  const cost = new Float32Array(boxes * count);
  const byBox = boxes <= count;
  for (let box = 0; box < boxes; box++)
    for (let query = 0; query < count; query++)
      cost[byBox ? box * count + query : query * boxes + box] = finite(
        (costs.distanceWeight * distance(outputs.boxes, 4 * query, truth.boxes, 4 * box)) / side +
          costs.classWeight * classCost(scoreOf(outputs, query, truth.classes[box]), costs.kind) -
          costs.overlapWeight * generalizedIou(outputs.boxes, 4 * query, truth.boxes, 4 * box),
      );
  const found = shortestAssignment(cost, Math.min(boxes, count), Math.max(boxes, count));
  return [...found].map((column, row) => (byBox ? [row, column] : [column, row]));
}

function scoreOf({ scores, classes }: ImageOutputs, query: number, column = 0): number {
  return scores[query * classes + column] as number;
}

/** @param score in [0, 1] */
function classCost(score: number, kind: MatchCosts['kind']): number {
  if (kind === 'probability') return -score;
  const asPositive = ALPHA * (1 - score) ** GAMMA * -Math.log(score + SMALL);
  const asNegative = (1 - ALPHA) * score ** GAMMA * -Math.log(1 - score + SMALL);
  return asPositive - asNegative;
}

/** Sum of the distances of centre x and y, width and height. */
function distance(a: Float32Array, atA: number, b: Float32Array, atB: number): number {
  let sum = 0;
  for (const axis of [0, 1]) {
    const [lowA, highA] = [a[atA + axis] as number, a[atA + 2 + axis] as number];
    const [lowB, highB] = [b[atB + axis] as number, b[atB + 2 + axis] as number];
    sum += Math.abs((lowA + highA - lowB - highB) / 2) + Math.abs(highA - lowA - highB + lowB);
  }
  return sum;
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : LARGEST;
}
