import type { Steps } from '../contract/steps/Steps.ts';
import type { Dataset } from '../dataset/Dataset.ts';
import type { Predictions } from '../dataset/Predictions.ts';
import { rowsByImage } from '../dataset/rowsByImage.ts';
import { matchPredictions } from './matchPredictions.ts';
import { boxesByCategory, detectionOrder, mean, precisionsByClass } from './recallPoints.ts';

/** COCO's three numbers over all areas: shares in [0, 1]. */
export interface ResultScores {
  readonly AP: number;
  readonly AP50: number;
  readonly AP75: number;
}

/** IoUs of COCO's AP: .5 to .95 in steps of .05. */
const IOUS = Array.from({ length: 10 }, (_, i) => 0.5 + 0.05 * i);

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
  const order = yield* detectionOrder(predictions);
  const perIou: number[] = [];
  for (const iou of IOUS) {
    const { outcome } = yield* matchPredictions(dataset, groups, predictions, iou);
    const classes = precisionsByClass(order, outcome, boxes, predictions.category);
    perIou.push(mean(classes.flatMap(read => (read === null ? [] : [mean(read)]))));
    yield;
  }
  const [AP50 = NaN, , , , , AP75 = NaN] = perIou;
  return { AP: mean(perIou), AP50, AP75 };
}
