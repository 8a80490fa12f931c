import type { Dataset } from '../dataset/Dataset.ts';
import type { Predictions } from '../dataset/Predictions.ts';
import { sortedInSteps } from '../contract/steps/sortedInSteps.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import { boxIou } from './boxIou.ts';
import { type Matching, type Outcome, OUTCOMES } from './Matching.ts';

/** From this IoU on a detection has found a box, and another class's box counts as found by mistake. */
export const MATCH_IOU = 0.5;
const NEAR_IOU = 0.1;
/** COCO's evaluation looks at so many detections of a class on an image. */
const MOST_DETECTIONS = 100;
/** IoUs that are worked out in one piece of work. */
const IOUS_A_PIECE = 4096;

/** Two tables, and what is found in them. */
export interface ImagesToMatch {
  readonly truth: Dataset['annotations'];
  readonly predictions: Predictions;
  readonly found: Pick<Matching, 'outcome' | 'bestIou' | 'box'>;
  /** 1 for boxes that a detection has taken, by their row. */
  readonly taken: Uint8Array;
  /** From this IoU with a box on a detection takes it. */
  readonly iou: number;
}

/**
 * Matches the detections of one image.
 *
 * @param boxes      rows of its boxes, in the order of the file
 * @param detections rows of its detections, in the order of the file
 */
export function* matchImage(
  images: ImagesToMatch,
  boxes: Int32Array,
  detections: Int32Array,
): Steps<void> {
  const { truth, predictions } = images;
  const { category: truthClass, crowd } = truth;
  const { category, scores } = predictions;
  const of = (column: ArrayLike<number>, row: number) => column[row] as number;
  const rows = yield* sortedInSteps(
    Array.from(boxes).filter(row => of(truthClass, row) >= 0),
    (a, b) => of(truthClass, a) - of(truthClass, b) || of(crowd, a) - of(crowd, b),
  );
  const list = yield* sortedInSteps(
    Array.from(detections),
    (a, b) => of(category, a) - of(category, b) || of(scores, b) - of(scores, a),
  );
  let [own, work] = [{ from: 0, to: 0 }, 0];
  for (let at = 0, first = 0; at < list.length; at++) {
    const detection = list[at] as number;
    const kind = of(category, detection);
    if (kind !== of(category, list[first] as number)) first = at;
    if (at === first) own = stretchOf(kind, rows, truthClass, own.to);
    if (at - first >= MOST_DETECTIONS) continue;
    yield* matchDetection(images, rows, own, detection);
    work += rows.length;
    if (work < IOUS_A_PIECE) continue;
    work = 0;
    yield;
  }
}

/** Places in a list of boxes. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where the boxes of a class lie among the rows that are sorted by it, at `after` or behind. */
function stretchOf(
  kind: number,
  rows: readonly number[],
  classes: Int32Array,
  after: number,
): Stretch {
  let from = after;
  while (from < rows.length && (classes[rows[from] as number] as number) < kind) from++;
  let to = from;
  while (to < rows.length && classes[rows[to] as number] === kind) to++;
  return { from, to };
}

function* matchDetection(
  images: ImagesToMatch,
  rows: readonly number[],
  own: Stretch,
  detection: number,
): Steps<void> {
  const { found, taken, truth } = images;
  const search: Search = { iou: images.iou, match: -1, ownIou: 0 };
  let anyIou = 0;
  for (let from = own.from; from < own.to; from += IOUS_A_PIECE) {
    if (from > own.from) yield;
    const to = Math.min(own.to, from + IOUS_A_PIECE);
    searchOwn(search, images, rows.slice(from, to), detection);
  }
  for (let from = 0; from < rows.length; from += IOUS_A_PIECE) {
    if (from > 0) yield;
    const piece = rows.length <= IOUS_A_PIECE ? rows : rows.slice(from, from + IOUS_A_PIECE);
    anyIou = Math.max(anyIou, highestIou(images, piece, detection));
  }
  const { match, ownIou } = search;
  const isCrowd = match >= 0 && truth.crowd[match] === 1;
  const outcome: Outcome = match < 0 ? falseKind(ownIou, anyIou) : isCrowd ? 'ignored' : 'true';
  found.outcome[detection] = OUTCOMES.indexOf(outcome);
  found.bestIou[detection] = anyIou;
  found.box[detection] = match;
  if (match >= 0) taken[match] = 1;
}

/** The best free box of the detection's class so far, and the highest IoU with any of them. */
interface Search {
  iou: number;
  match: number;
  ownIou: number;
}

/** Of boxes sorted with crowd regions last: these are taken only where no box is left, and as often as wanted. */
function searchOwn(
  search: Search,
  { truth: { boxes, crowd }, predictions, taken }: ImagesToMatch,
  rows: readonly number[],
  detection: number,
): void {
  const box = { boxes: predictions.boxes, at: 4 * detection };
  for (const row of rows) {
    const isCrowd = crowd[row] === 1;
    const value = boxIou(box, boxes, 4 * row, isCrowd);
    if (!isCrowd) search.ownIou = Math.max(search.ownIou, value);
    const isFree = isCrowd || taken[row] !== 1;
    const hasBox = search.match >= 0 && crowd[search.match] !== 1;
    if (!isFree || (isCrowd && hasBox) || value < search.iou) continue;
    search.iou = value;
    search.match = row;
  }
}

/** With any of these boxes, crowd regions left out. */
function highestIou(
  { truth: { boxes, crowd }, predictions }: ImagesToMatch,
  rows: readonly number[],
  detection: number,
): number {
  const box = { boxes: predictions.boxes, at: 4 * detection };
  let highest = 0;
  for (const row of rows)
    if (crowd[row] !== 1) highest = Math.max(highest, boxIou(box, boxes, 4 * row, false));
  return highest;
}

function falseKind(ownIou: number, anyIou: number): Outcome {
  if (ownIou >= NEAR_IOU) return 'near';
  return anyIou >= MATCH_IOU ? 'other-class' : 'background';
}
