import { inPieces } from '../../contract/steps/inPieces.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import type { Dataset } from '../Dataset.ts';
import type { Predictions } from '../Predictions.ts';
import { rowsByImage } from '../rowsByImage.ts';

/** Detections that are looked at; so many decide as well as all. */
const MOST_LOOKED_AT = 20_000;
/** So many times as often: a few are confused with the class before anyway. */
const CLEARLY = 2;

/**
 * Whether detections count classes from 1 where the annotations count them from 0, as trainers of YOLO write their results: none
 * is of class 0, and clearly more of them find a box of the class before than one of the class of the same number.
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
      const image = read.image[row] as number;
      const classes = new Set<number>();
      for (let k = groups.start[image] as number; k < (groups.start[image + 1] as number); k++) {
        const box = groups.rows[k] as number;
        if (isSameObject(read.boxes, row, annotations.boxes, box))
          classes.add(annotations.category[box] as number);
      }
      const own = read.category[row] as number;
      if (classes.has(own)) same++;
      if (classes.has(own - 1)) before++;
    }
  });
  return before > CLEARLY * same;
}

/** Whether two boxes have an IoU of a half and more: one that merely lies in another, as a helmet on a person, has less. */
function isSameObject(one: ArrayLike<number>, i: number, other: ArrayLike<number>, j: number) {
  const [x1, y1, w1, h1] = [0, 1, 2, 3].map(at => one[4 * i + at]) as [
    number,
    number,
    number,
    number,
  ];
  const [x2, y2, w2, h2] = [0, 1, 2, 3].map(at => other[4 * j + at]) as [
    number,
    number,
    number,
    number,
  ];
  const across = Math.min(x1 + w1, x2 + w2) - Math.max(x1, x2);
  const down = Math.min(y1 + h1, y2 + h2) - Math.max(y1, y2);
  if (!(across > 0 && down > 0)) return false;
  return 3 * across * down >= w1 * h1 + w2 * h2;
}
