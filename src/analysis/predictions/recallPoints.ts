import { sortedInSteps } from '../contract/steps/sortedInSteps.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import type { Dataset } from '../dataset/Dataset.ts';
import type { Predictions } from '../dataset/Predictions.ts';
import { OUTCOMES } from './Matching.ts';

/** Recalls at which COCO reads precision: 0 to 1 in steps of .01. */
const RECALLS = Array.from({ length: 101 }, (_, i) => 0.01 * i);

const TRUE = OUTCOMES.indexOf('true');
const IGNORED = OUTCOMES.indexOf('ignored');

/** Rows of the detections by class, in each the highest score first. */
export function* detectionOrder(predictions: Predictions): Steps<readonly number[]> {
  const { category, image, scores, count } = predictions;
  const of = (column: ArrayLike<number>, row: number) => column[row] as number;
  return yield* sortedInSteps(
    Array.from({ length: count }, (_, row) => row),
    (a, b) =>
      of(category, a) - of(category, b) ||
      of(scores, b) - of(scores, a) ||
      of(image, a) - of(image, b) ||
      a - b,
  );
}

/** Boxes that are to be found of each class, crowd regions left out. */
export function boxesByCategory({ annotations, categories }: Dataset): number[] {
  const counts = categories.map(() => 0);
  const { category, crowd, image, count } = annotations;
  for (let row = 0; row < count; row++) {
    const at = category[row] as number;
    if (at >= 0 && (image[row] as number) >= 0 && crowd[row] !== 1)
      counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/**
 * Precision of each class at 101 recalls, which no higher recall exceeds: pycocotools' `precision` for one IoU, all areas and
 * 100 detections.
 *
 * @param order rows of the detections by class and score
 * @param outcome of each detection
 * @param boxes that are to be found of each class
 * @returns null for a class without boxes
 */
export function precisionsByClass(
  order: readonly number[],
  outcome: Uint8Array,
  boxes: readonly number[],
  category: ArrayLike<number>,
): readonly (readonly number[] | null)[] {
  const found = boxes.map((): number[] => []);
  for (const row of order)
    if (outcome[row] !== IGNORED)
      found[category[row] as number]?.push(outcome[row] === TRUE ? 1 : 0);
  return boxes.map((count, at) => (count === 0 ? null : precisions(found[at] ?? [], count)));
}

/** @param found 1 for a detection that took a box, 0 for one that did not, the highest score first */
function precisions(found: readonly number[], boxes: number): readonly number[] {
  const precision: number[] = [];
  const recalls: number[] = [];
  let hits = 0;
  for (const [at, hit] of found.entries()) {
    hits += hit;
    recalls.push(hits / boxes);
    precision.push(hits / (at + 1));
  }
  for (let at = precision.length - 2; at >= 0; at--)
    precision[at] = Math.max(precision[at] as number, precision[at + 1] as number);
  let at = 0;
  return RECALLS.map(recall => {
    while (at < recalls.length && (recalls[at] as number) < recall) at++;
    return precision[at] ?? 0;
  });
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
