import type { Steps } from '../contract/steps/Steps.ts';
import type { Dataset } from '../dataset/Dataset.ts';
import type { Predictions } from '../dataset/Predictions.ts';
import type { RowsByImage } from '../dataset/rowsByImage.ts';
import { bestCut, type ScoreCut } from './bestCut.ts';
import { type ConfusedPair, confusion } from './confusion.ts';
import type { Matching } from './Matching.ts';
import { boxesByCategory, detectionOrder, precisionsByClass } from './recallPoints.ts';

/** What detections reach at every cut by score, and what they take for what at the best one; all at IoU .5. */
export interface ClassCurves {
  /** By class. */
  readonly classes: readonly {
    readonly boxes: number;
    /** At 101 recalls; null without boxes. */
    readonly precision: readonly number[] | null;
  }[];
  /** Null where no detection found a box. */
  readonly cut: ScoreCut | null;
  /** From the cut on; empty without one. */
  readonly confused: readonly ConfusedPair[];
}

export function* classCurves(
  dataset: Dataset,
  groups: RowsByImage,
  predictions: Predictions,
  matching: Matching,
): Steps<ClassCurves> {
  const boxes = boxesByCategory(dataset);
  const order = yield* detectionOrder(predictions);
  const read = precisionsByClass(order, matching.outcome, boxes, predictions.category);
  const all = boxes.reduce((sum, count) => sum + count, 0);
  const cut = yield* bestCut(predictions, matching.outcome, all);
  return {
    classes: boxes.map((count, at) => ({ boxes: count, precision: read[at] ?? null })),
    cut,
    confused:
      cut === null
        ? []
        : yield* confusion(dataset, groups, predictions, { matching, score: cut.score }),
  };
}
