import type { BoxColumns, Dataset } from '../../dataset/Dataset.ts';
import type { RowsByImage } from '../../dataset/rowsByImage.ts';
import type { Size } from '../../geometry/Size.ts';

/** The layout of pilots before there are pixels: sizes and boxes of some images of a data set. */
export interface ScaledImages {
  readonly frame: Size;
  readonly width: Int32Array;
  readonly height: Int32Array;
  readonly boxes: BoxColumns;
  readonly start: Int32Array;
}

/**
 * Images with their longer side at so many pixels, and their boxes; boxes without a class or a size are left out.
 *
 * @param rows   of the images, in the order in which they come back
 * @param longer side in pixels
 */
export function scaledImages(
  { images, annotations }: Dataset,
  groups: RowsByImage,
  rows: readonly number[],
  longer: number,
): ScaledImages {
  const width = new Int32Array(rows.length);
  const height = new Int32Array(rows.length);
  const start = new Int32Array(rows.length + 1);
  const kept: { readonly row: number; readonly x: number; readonly y: number }[] = [];
  for (const [image, row] of rows.entries()) {
    const own = { width: images.width[row] as number, height: images.height[row] as number };
    const scale = longer / Math.max(own.width, own.height);
    const size = {
      width: Math.max(1, Math.round(own.width * scale)),
      height: Math.max(1, Math.round(own.height * scale)),
    };
    width[image] = size.width;
    height[image] = size.height;
    const x = size.width / own.width;
    const y = size.height / own.height;
    for (const box of groups.rows.subarray(groups.start[row], groups.start[row + 1]))
      if (isUsable(annotations, box)) kept.push({ row: box, x, y });
    start[image + 1] = kept.length;
  }
  const boxes = {
    category: new Int32Array(kept.length),
    boxes: new Float64Array(4 * kept.length),
    area: new Float64Array(kept.length),
    crowd: new Uint8Array(kept.length),
  };
  for (const [at, { row, x, y }] of kept.entries()) {
    boxes.category[at] = annotations.category[row] as number;
    boxes.area[at] = (annotations.area[row] as number) * x * y;
    boxes.crowd[at] = annotations.crowd[row] as number;
    for (let side = 0; side < 4; side++)
      boxes.boxes[4 * at + side] =
        (annotations.boxes[4 * row + side] as number) * (side % 2 === 0 ? x : y);
  }
  const most = (sides: Int32Array) => sides.reduce((largest, side) => Math.max(largest, side), 0);
  return { frame: { width: most(width), height: most(height) }, width, height, boxes, start };
}

/** Whether a box has a class and a size. */
export function isUsable(
  { category, boxes }: Pick<BoxColumns, 'category' | 'boxes'>,
  row: number,
): boolean {
  const isFinite = boxes.subarray(4 * row, 4 * row + 4).every(Number.isFinite);
  return (
    (category[row] as number) >= 0 &&
    isFinite &&
    (boxes[4 * row + 2] as number) > 0 &&
    (boxes[4 * row + 3] as number) > 0
  );
}
