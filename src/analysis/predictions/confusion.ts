import { sortedInSteps } from '../contract/steps/sortedInSteps.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import type { Dataset } from '../dataset/Dataset.ts';
import { groupRows } from '../dataset/groupRows.ts';
import type { Predictions } from '../dataset/Predictions.ts';
import type { RowsByImage } from '../dataset/rowsByImage.ts';
import { boxIou } from './boxIou.ts';
import { MATCH_IOU } from './matchImage.ts';
import { type Matching, OUTCOMES } from './Matching.ts';

/** What was there and what it was taken for; null is background. */
export interface ConfusedPair {
  readonly truth: number | null;
  readonly found: number | null;
  readonly count: number;
}

const TRUE = OUTCOMES.indexOf('true');
const IGNORED = OUTCOMES.indexOf('ignored');
/** Images that are looked at in one piece of work. */
const IMAGES_A_PIECE = 64;

/**
 * What the detections from a score on take for what, at IoU .5. Those that found a box of their class stay with it; of the others
 * the highest score goes first, and takes the box that is left with the highest IoU. What takes none was background, and a box
 * that nobody takes is missed.
 *
 * @returns rows of classes with the counts that are not 0
 */
export function* confusion(
  dataset: Dataset,
  groups: RowsByImage,
  predictions: Predictions,
  { matching: { outcome, box }, score }: { readonly matching: Matching; readonly score: number },
): Steps<readonly ConfusedPair[]> {
  const { annotations, categories, images } = dataset;
  const { category, scores } = predictions;
  const side = categories.length + 1;
  const counts = new Map<number, number>();
  const count = (truth: number, found: number) => {
    const at = truth * side + found;
    counts.set(at, (counts.get(at) ?? 0) + 1);
  };
  const background = categories.length;
  const { rows, start } = yield* groupRows(predictions.image, images.count);
  for (let image = 0; image < images.count; image++) {
    if (image % IMAGES_A_PIECE === 0) yield;
    const own = Array.from(rows.subarray(start[image], start[image + 1])).filter(
      row => (scores[row] as number) >= score && outcome[row] !== IGNORED,
    );
    const free = new Set(
      Array.from(groups.rows.subarray(groups.start[image], groups.start[image + 1])).filter(
        row => (annotations.category[row] as number) >= 0 && annotations.crowd[row] !== 1,
      ),
    );
    for (const row of own)
      if (outcome[row] === TRUE) {
        free.delete(box[row] as number);
        count(category[row] as number, category[row] as number);
      }
    const others = yield* sortedInSteps(
      own.filter(row => outcome[row] !== TRUE),
      (a, b) => (scores[b] as number) - (scores[a] as number),
    );
    for (const row of others) {
      const taken = bestFree(predictions.boxes, row, annotations.boxes, free);
      if (taken !== null) free.delete(taken);
      count(
        taken === null ? background : (annotations.category[taken] as number),
        category[row] as number,
      );
    }
    for (const row of free) count(annotations.category[row] as number, background);
  }
  const named = (at: number) => (at === background ? null : at);
  return [...counts].map(([at, value]) => ({
    truth: named(Math.floor(at / side)),
    found: named(at % side),
    count: value,
  }));
}

function bestFree(
  boxes: Float64Array,
  row: number,
  truth: Float64Array,
  free: ReadonlySet<number>,
): number | null {
  let [best, iou]: [number | null, number] = [null, MATCH_IOU];
  for (const other of free) {
    const value = boxIou({ boxes, at: 4 * row }, truth, 4 * other, false);
    if (value < iou || (best !== null && value === iou)) continue;
    best = other;
    iou = value;
  }
  return best;
}
