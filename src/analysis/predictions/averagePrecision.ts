import { sortedInSteps } from '../contract/steps/sortedInSteps.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import type { Dataset } from '../dataset/Dataset.ts';
import type { Predictions } from '../dataset/Predictions.ts';
import { rowsByImage } from '../dataset/rowsByImage.ts';
import { OUTCOMES } from './Matching.ts';
import { matchPredictions } from './matchPredictions.ts';

/** COCO's three numbers over all areas: shares in [0, 1]. */
export interface ResultScores {
  readonly AP: number;
  readonly AP50: number;
  readonly AP75: number;
}

/** IoUs of COCO's AP: .5 to .95 in steps of .05. */
const IOUS = Array.from({ length: 10 }, (_, i) => 0.5 + 0.05 * i);
/** Recalls at which precision is read: 0 to 1 in steps of .01. */
const RECALLS = Array.from({ length: 101 }, (_, i) => 0.01 * i);

const TRUE = OUTCOMES.indexOf('true');
const IGNORED = OUTCOMES.indexOf('ignored');

/**
 * AP of a model's detections as pycocotools 2.0's COCOeval computes it: the mean over classes with a box, over ten IoUs, of
 * the precision at 101 recalls, which no higher recall exceeds; with at most 100 detections of a class on an image.
 *
 * @returns null where the images have no box
 */
export function* averagePrecision(
  dataset: Dataset,
  predictions: Predictions,
): Steps<ResultScores | null> {
  const boxes = boxesByCategory(dataset);
  if (!boxes.some(count => count > 0)) return null;
  const groups = yield* rowsByImage(dataset);
  const { category, image, scores } = predictions;
  const of = (column: ArrayLike<number>, row: number) => column[row] as number;
  const order = yield* sortedInSteps(
    Array.from({ length: predictions.count }, (_, row) => row),
    (a, b) =>
      of(category, a) - of(category, b) ||
      of(scores, b) - of(scores, a) ||
      of(image, a) - of(image, b) ||
      a - b,
  );
  const perIou: number[] = [];
  for (const iou of IOUS) {
    const { outcome } = yield* matchPredictions(dataset, groups, predictions, iou);
    const found = boxes.map((): number[] => []);
    for (const row of order)
      if (outcome[row] !== IGNORED) found[of(category, row)]?.push(outcome[row] === TRUE ? 1 : 0);
    const classes = boxes.flatMap((count, at) =>
      count === 0 ? [] : [precisionOf(found[at] ?? [], count)],
    );
    perIou.push(mean(classes));
    yield;
  }
  const [AP50 = NaN, , , , , AP75 = NaN] = perIou;
  return { AP: mean(perIou), AP50, AP75 };
}

/** Boxes that are to be found, crowd regions left out. */
function boxesByCategory({ annotations, categories }: Dataset): number[] {
  const counts = categories.map(() => 0);
  const { category, crowd, image, count } = annotations;
  for (let row = 0; row < count; row++) {
    const at = category[row] as number;
    if (at >= 0 && (image[row] as number) >= 0 && crowd[row] !== 1)
      counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** @param found 1 for a detection that took a box, 0 for one that did not, the highest score first */
function precisionOf(found: readonly number[], boxes: number): number {
  const precisions: number[] = [];
  const recalls: number[] = [];
  let hits = 0;
  for (const [at, hit] of found.entries()) {
    hits += hit;
    recalls.push(hits / boxes);
    precisions.push(hits / (at + 1));
  }
  for (let at = precisions.length - 2; at >= 0; at--)
    precisions[at] = Math.max(precisions[at] as number, precisions[at + 1] as number);
  let at = 0;
  const read = RECALLS.map(recall => {
    while (at < recalls.length && (recalls[at] as number) < recall) at++;
    return precisions[at] ?? 0;
  });
  return mean(read);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
