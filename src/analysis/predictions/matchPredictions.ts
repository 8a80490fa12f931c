import type { Dataset } from '../dataset/Dataset.ts';
import { groupRows } from '../dataset/groupRows.ts';
import type { Predictions } from '../dataset/Predictions.ts';
import type { RowsByImage } from '../dataset/rowsByImage.ts';
import { inPieces } from '../contract/steps/inPieces.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import { MATCH_IOU, matchImage } from './matchImage.ts';
import { type Matching, OUTCOMES } from './Matching.ts';

/** Images, most of which have few boxes, that are matched in one piece of work. */
const IMAGES_A_PIECE = 64;

/**
 * Greedy matching per image and class in the order of the scores, as pycocotools' COCOeval does it over all areas
 * with 100 detections: a detection takes the best free box, crowd regions only where no box is left, these as often as
 * wanted. Detections beyond the hundredth of a class on an image are `ignored`.
 *
 * @param iou that a match needs, in (0, 1]
 */
export function* matchPredictions(
  dataset: Dataset,
  groups: RowsByImage,
  predictions: Predictions,
  iou = MATCH_IOU,
): Steps<Matching> {
  const { annotations, images } = dataset;
  const outcome = new Uint8Array(predictions.count).fill(OUTCOMES.indexOf('ignored'));
  const bestIou = new Float64Array(predictions.count);
  const box = new Int32Array(predictions.count).fill(-1);
  const taken = new Uint8Array(annotations.count);
  const matched = { truth: annotations, predictions, found: { outcome, bestIou, box }, taken, iou };
  const { rows, start } = yield* groupRows(predictions.image, images.count);
  for (let image = 0; image < images.count; image++) {
    if (image % IMAGES_A_PIECE === 0) yield;
    const detections = rows.subarray(start[image], start[image + 1]);
    if (detections.length === 0) continue;
    const boxes = groups.rows.subarray(groups.start[image], groups.start[image + 1]);
    yield* matchImage(matched, boxes, detections);
  }
  return { outcome, bestIou, box, missed: yield* countMissed(dataset, taken) };
}

/** Boxes that no detection has taken, by category; crowd regions left out. */
function* countMissed({ annotations, categories }: Dataset, taken: Uint8Array): Steps<Int32Array> {
  const { category, crowd, image, count } = annotations;
  const missed = new Int32Array(categories.length);
  yield* inPieces(count, (from, to) => {
    for (let row = from; row < to; row++) {
      const at = category[row] as number;
      const counts = at >= 0 && (image[row] as number) >= 0 && crowd[row] !== 1;
      if (counts && taken[row] === 0) missed[at] = (missed[at] as number) + 1;
    }
  });
  return missed;
}
