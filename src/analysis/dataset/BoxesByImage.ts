import type { BoxColumns } from './Dataset.ts';
import type { RowsByImage } from './rowsByImage.ts';

/** Boxes that are gathered at a time, or those of one image where it has more: they stay in a cache. */
const BLOCK = 8192;

/**
 * The boxes of one image after another, as columns in which those of an image lie side by side. A file may list boxes in any
 * order; looked up where they stand, each would come from another place of the memory. Gathered block by block no second
 * copy of all of them is held.
 */
export class BoxesByImage {
  /** Some of the boxes; others are put here when `first` is asked for an image that is not among them. */
  readonly columns: BoxColumns;
  readonly #all: BoxColumns;
  readonly #groups: RowsByImage;
  /** The images whose boxes are in the columns. */
  #from = 0;
  #to = 0;

  constructor(all: BoxColumns, groups: RowsByImage) {
    this.#all = all;
    this.#groups = groups;
    const room = Math.min(groups.rows.length, BLOCK + mostIn(groups.start));
    this.columns = {
      category: new Int32Array(room),
      boxes: new Float64Array(4 * room),
      area: new Float64Array(room),
      crowd: new Uint8Array(room),
    };
  }

  /** The row of an image's first box in the columns; images that are asked for in their order cost least. */
  first(image: number): number {
    const { start } = this.#groups;
    if (image < this.#from || image >= this.#to) this.#gather(image);
    return (start[image] as number) - (start[this.#from] as number);
  }

  /** The annotation that a row of the columns is. */
  annotationRow(row: number): number {
    const { rows, start } = this.#groups;
    return rows[(start[this.#from] as number) + row] as number;
  }

  #gather(image: number): void {
    const { rows, start } = this.#groups;
    const from = start[image] as number;
    let to = image + 1;
    while (to + 1 < start.length && (start[to] as number) - from < BLOCK) to++;
    const { category, boxes, area, crowd } = this.columns;
    const all = this.#all;
    const count = (start[to] as number) - from;
    for (let at = 0; at < count; at++) {
      const row = rows[from + at] as number;
      category[at] = all.category[row] as number;
      area[at] = all.area[row] as number;
      crowd[at] = all.crowd[row] as number;
      for (let side = 0; side < 4; side++)
        boxes[4 * at + side] = all.boxes[4 * row + side] as number;
    }
    this.#from = image;
    this.#to = to;
  }
}

/** The most boxes that an image has. */
function mostIn(start: Int32Array): number {
  let most = 0;
  for (let image = 1; image < start.length; image++)
    most = Math.max(most, (start[image] as number) - (start[image - 1] as number));
  return most;
}
