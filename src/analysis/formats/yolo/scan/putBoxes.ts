import { FACT, type ScanColumns } from './ScanColumns.ts';

/** Puts x, y, width and height of each box of an image, in pixels, into `boxes` from `at` on. */
export function putBoxes(
  columns: ScanColumns,
  image: number,
  boxes: Float64Array,
  at: number,
): void {
  const width = columns.fact(image, FACT.width);
  const height = columns.fact(image, FACT.height);
  const [from, to] = columns.rowsOf(image);
  let next = at;
  for (let row = from; row < to; row++) {
    const boxWidth = columns.value(row, 3) * width;
    const boxHeight = columns.value(row, 4) * height;
    boxes[next] = columns.value(row, 1) * width - boxWidth / 2;
    boxes[next + 1] = columns.value(row, 2) * height - boxHeight / 2;
    boxes[next + 2] = boxWidth;
    boxes[next + 3] = boxHeight;
    next += 4;
  }
}
