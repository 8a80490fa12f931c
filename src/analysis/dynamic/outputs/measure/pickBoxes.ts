import type { ShownBoxes } from '../../../dataset/shownBoxes.ts';

/** Boxes of the images that outputs are of, in their order, without those of no class of the model. */
export function pickBoxes(
  shown: ShownBoxes,
  { imageRows, columns }: { readonly imageRows: Int32Array; readonly columns: Int32Array },
): ShownBoxes {
  const rows: number[] = [];
  const start = new Int32Array(imageRows.length + 1);
  imageRows.forEach((image, at) => {
    const [from, to] = [shown.start[image] as number, shown.start[image + 1] as number];
    for (let row = from; row < to; row++)
      if ((columns[shown.category[row] as number] ?? -1) >= 0) rows.push(row);
    start[at + 1] = rows.length;
  });
  return {
    width: Float64Array.from(imageRows, image => shown.width[image] as number),
    height: Float64Array.from(imageRows, image => shown.height[image] as number),
    start,
    boxes: Float64Array.from({ length: 4 * rows.length }, (_, at) => {
      const row = rows[at >> 2] as number;
      return shown.boxes[4 * row + (at & 3)] as number;
    }),
    category: Int32Array.from(rows, row => shown.category[row] as number),
    size: Int8Array.from(rows, row => shown.size[row] as number),
  };
}
