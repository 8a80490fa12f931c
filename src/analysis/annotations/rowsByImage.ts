import type { Dataset } from './Dataset.ts';

/** Annotation rows in the order of their images; within an image in the order of the file. */
export interface RowsByImage {
  /** Annotation rows, grouped. */
  readonly rows: Int32Array;
  /** Rows of image i are `rows[start[i]] … rows[start[i + 1] - 1]`. */
  readonly start: Int32Array;
}

/** Groups annotations by image in linear time; those on unknown images are left out. */
export function rowsByImage(dataset: Dataset): RowsByImage {
  const { image, count } = dataset.annotations;
  const start = new Int32Array(dataset.images.count + 1);
  for (let row = 0; row < count; row++) {
    const at = image[row] as number;
    if (at >= 0) start[at + 1] = (start[at + 1] as number) + 1;
  }
  for (let i = 1; i < start.length; i++) start[i] = (start[i] as number) + (start[i - 1] as number);
  const next = start.slice(0, -1);
  const rows = new Int32Array(start.at(-1) as number);
  for (let row = 0; row < count; row++) {
    const at = image[row] as number;
    if (at < 0) continue;
    const slot = next[at] as number;
    rows[slot] = row;
    next[at] = slot + 1;
  }
  return { rows, start };
}
