import type { BoxColumns } from '../../dataset/Dataset.ts';
import { sortedInSteps } from '../../contract/steps/sortedInSteps.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import type { Size } from '../../geometry/Size.ts';
import { BOXES_A_PIECE } from '../pieces.ts';
import { yolov5Shares, yolov5Takes } from '../../detectors/yolov5/boxes.ts';

/**
 * Leaves out annotations that repeat another one of their image, as YOLOv5 7.0 does (`verify_image_label`). Its
 * `np.unique` then leaves the rest sorted by class and box; without repetitions it keeps the order of the file.
 */
export function* distinctRows(
  { boxes, category, crowd }: BoxColumns,
  rows: Int32Array,
  image: Size,
): Steps<Int32Array> {
  const raw = (row: number) => boxes.subarray(4 * row, 4 * row + 4);
  const labels = rows.filter(row => crowd[row] !== 1 && yolov5Takes(raw(row), image));
  const label = (row: number) => {
    const [x = NaN, y = NaN, width = NaN, height = NaN] = raw(row);
    const across = yolov5Shares(x, x + width, image.width);
    const down = yolov5Shares(y, y + height, image.height);
    return [category[row] as number, across.centre, down.centre, across.length, down.length];
  };
  const seen = new Map<string, { row: number; label: readonly number[] }>();
  for (const [i, row] of labels.entries()) {
    if (i % BOXES_A_PIECE === BOXES_A_PIECE - 1) yield;
    const own = label(row);
    const key = own.join(' ');
    if (!seen.has(key)) seen.set(key, { row, label: own });
  }
  if (seen.size === labels.length) return labels;
  const sorted = yield* sortedInSteps([...seen.values()], (a, b) => compare(a.label, b.label));
  return Int32Array.from(sorted, ({ row }) => row);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number);
}
