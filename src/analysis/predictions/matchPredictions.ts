import type { Dataset } from '../annotations/Dataset.ts';
import type { Predictions } from '../annotations/Predictions.ts';
import type { RowsByImage } from '../annotations/rowsByImage.ts';
import { boxAt, boxIou } from './boxIou.ts';

/** What became of a detection. */
export const OUTCOMES = [
  /** Matched a box of its class. */
  'true',
  /** Matched a crowd region: counts neither way. */
  'ignored',
  /** Near an object of its class (IoU from .1): badly placed, or a second one. */
  'near',
  /** On an object of another class (IoU from .5). */
  'other-class',
  /** On none. */
  'background',
] as const;

export type Outcome = (typeof OUTCOMES)[number];

export interface Matching {
  /** Of each detection: index into `OUTCOMES`. */
  readonly outcome: Uint8Array;
  /** Highest IoU of each detection with any box of its image, crowd regions left out. */
  readonly bestIou: Float64Array;
  /** Boxes without a detection, by category; crowd regions left out. */
  readonly missed: Int32Array;
}

const MATCH_IOU = 0.5;
const NEAR_IOU = 0.1;
/** COCO's evaluation looks at so many detections of a class on an image. */
const MOST_DETECTIONS = 100;

/**
 * Greedy matching per image and class in the order of the scores at IoU .5, as pycocotools' COCOeval does it over all areas
 * with 100 detections: a detection takes the best free box, crowd regions only where no box is left, these as often as
 * wanted. Detections beyond the hundredth of a class on an image are `ignored`.
 */
export function matchPredictions(
  dataset: Dataset,
  groups: RowsByImage,
  predictions: Predictions,
): Matching {
  const outcome = new Uint8Array(predictions.count).fill(OUTCOMES.indexOf('ignored'));
  const bestIou = new Float64Array(predictions.count);
  const taken = new Uint8Array(dataset.annotations.count);
  const { category, crowd, boxes } = dataset.annotations;
  const rowsOfImage = (image: number) =>
    [...groups.rows.subarray(groups.start[image], groups.start[image + 1])].filter(
      row => (category[row] as number) >= 0,
    );
  for (const list of byImageAndClass(predictions)) {
    const first = list[0] as number;
    const rows = rowsOfImage(predictions.image[first] as number);
    const own = rows
      .filter(row => category[row] === predictions.category[first])
      .toSorted((a, b) => (crowd[a] as number) - (crowd[b] as number));
    for (const detection of list) {
      const box = boxAt(predictions.boxes, detection);
      const iou = (row: number) => boxIou(box, boxAt(boxes, row), crowd[row] === 1);
      const match = bestFree(own, iou, { taken, crowd });
      const best = (from: readonly number[]) =>
        from.reduce((most, row) => (crowd[row] === 1 ? most : Math.max(most, iou(row))), 0);
      bestIou[detection] = best(rows);
      outcome[detection] = OUTCOMES.indexOf(
        match === null
          ? falseKind(best(own), bestIou[detection])
          : crowd[match] === 1
            ? 'ignored'
            : 'true',
      );
      if (match !== null) taken[match] = 1;
    }
  }
  const missed = new Int32Array(dataset.categories.length);
  for (let row = 0; row < dataset.annotations.count; row++) {
    const at = category[row] as number;
    const counts = at >= 0 && (dataset.annotations.image[row] as number) >= 0 && crowd[row] !== 1;
    if (counts && taken[row] === 0) missed[at] = (missed[at] as number) + 1;
  }
  return { outcome, bestIou, missed };
}

/** Of boxes sorted with crowd regions last; null where none overlaps enough. */
function bestFree(
  rows: readonly number[],
  iou: (row: number) => number,
  { taken, crowd }: { readonly taken: Uint8Array; readonly crowd: Uint8Array },
): number | null {
  let best = MATCH_IOU;
  let match: number | null = null;
  for (const row of rows) {
    const isCrowd = crowd[row] === 1;
    if (taken[row] === 1 && !isCrowd) continue;
    if (match !== null && crowd[match] !== 1 && isCrowd) break;
    const value = iou(row);
    if (value < best) continue;
    best = value;
    match = row;
  }
  return match;
}

function falseKind(ownIou: number, anyIou: number): Outcome {
  if (ownIou >= NEAR_IOU) return 'near';
  return anyIou >= MATCH_IOU ? 'other-class' : 'background';
}

/** Detections of one class on one image, highest score first, at most 100. */
function byImageAndClass({ count, image, category, scores }: Predictions): number[][] {
  const lists = new Map<string, number[]>();
  for (let row = 0; row < count; row++) {
    const key = `${image[row]} ${category[row]}`;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [row]);
    else list.push(row);
  }
  return [...lists.values()].map(list =>
    list
      .toSorted((a, b) => (scores[b] as number) - (scores[a] as number))
      .slice(0, MOST_DETECTIONS),
  );
}
