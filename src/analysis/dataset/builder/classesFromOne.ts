import { inPieces } from '../../contract/steps/inPieces.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import type { Dataset } from '../Dataset.ts';
import type { Predictions } from '../Predictions.ts';
import { rowsByImage } from '../rowsByImage.ts';

/** Detections that are looked at; so many decide as well as all. */
const MOST_LOOKED_AT = 20_000;

/**
 * Whether detections count classes from 1 where the annotations count them from 0, as trainers of YOLO write their results: none
 * is of class 0, and more of their centres lie in a box of the class before than in one of the class of the same number.
 *
 * @param read with the number of classes as the row of an id that is one above the last
 */
export function* classesFromOne(
  dataset: Dataset,
  read: Pick<Predictions, 'count' | 'image' | 'category' | 'boxes'>,
): Steps<boolean> {
  const { annotations, categories } = dataset;
  if (read.count === 0 || categories.some(({ id }, row) => id !== row)) return false;
  if (read.category.includes(0)) return false;
  const groups = yield* rowsByImage(dataset);
  const step = Math.ceil(read.count / MOST_LOOKED_AT);
  let [same, before] = [0, 0];
  yield* inPieces(Math.ceil(read.count / step), (from, to) => {
    for (let at = from; at < to; at++) {
      const row = at * step;
      const [x, y] = centreOf(read.boxes, row);
      const image = read.image[row] as number;
      const classes = new Set<number>();
      for (let k = groups.start[image] as number; k < (groups.start[image + 1] as number); k++) {
        const box = groups.rows[k] as number;
        if (holds(annotations.boxes, box, x, y)) classes.add(annotations.category[box] as number);
      }
      const own = read.category[row] as number;
      if (classes.has(own)) same++;
      if (classes.has(own - 1)) before++;
    }
  });
  return before > same;
}

function centreOf(boxes: Float64Array, row: number): readonly [number, number] {
  const [x = 0, y = 0, width = 0, height = 0] = boxes.subarray(4 * row, 4 * row + 4);
  return [x + width / 2, y + height / 2];
}

function holds(boxes: Float64Array, row: number, x: number, y: number): boolean {
  const [left = 0, top = 0, width = 0, height = 0] = boxes.subarray(4 * row, 4 * row + 4);
  return x >= left && x <= left + width && y >= top && y <= top + height;
}
