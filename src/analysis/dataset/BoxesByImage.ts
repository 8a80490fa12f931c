import type { BoxColumns } from './Dataset.ts';
import type { RowsByImage } from './rowsByImage.ts';

/** Boxes that are gathered at a time, or those of one image where it has more. */
const BLOCK = 1 << 15;
/** Stretches of the file that a block is gathered from one after another; boxes of fewer stay in a cache wherever they lie. */
const STRETCHES = 4096;

/**
 * The boxes of one image after another, as columns in which those of an image lie side by side. A file may list boxes in any
 * order; looked up where they stand, each would come from another place of the memory. Gathered block by block no second
 * copy of all of them is held, and each block from the front of the file to its end, the memory is read forwards (from
 * everywhere, image by image, it took half as long again for a million).
 */
export class BoxesByImage {
  /** Some of the boxes; others are put here when `first` is asked for an image that is not among them. */
  readonly columns: BoxColumns;
  readonly #all: BoxColumns;
  readonly #groups: RowsByImage;
  readonly #order: BlockOrder;
  /** The images whose boxes are in the columns. */
  #from = 0;
  #to = 0;

  constructor(all: BoxColumns, groups: RowsByImage) {
    this.#all = all;
    this.#groups = groups;
    this.#order = new BlockOrder(all.category.length);
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
    const order = this.#order.of(rows, from, count);
    for (let i = 0; i < count; i++) {
      const at = order[i] as number;
      const row = rows[from + at] as number;
      category[at] = all.category[row] as number;
      area[at] = all.area[row] as number;
      crowd[at] = all.crowd[row] as number;
      boxes[4 * at] = all.boxes[4 * row] as number;
      boxes[4 * at + 1] = all.boxes[4 * row + 1] as number;
      boxes[4 * at + 2] = all.boxes[4 * row + 2] as number;
      boxes[4 * at + 3] = all.boxes[4 * row + 3] as number;
    }
    this.#from = image;
    this.#to = to;
  }
}

/** In which order the boxes of a block are looked up. */
class BlockOrder {
  /** So many bits of a row say where in its stretch it is. */
  readonly #shift: number;
  readonly #ends = new Int32Array(STRETCHES + 1);
  #order = new Int32Array(0);

  constructor(rows: number) {
    this.#shift = Math.max(0, Math.ceil(Math.log2(Math.max(1, rows) / STRETCHES)));
  }

  /** @returns positions from 0 on, in the order of the stretches that their rows lie in */
  of(rows: Int32Array, from: number, count: number): Int32Array {
    if (this.#order.length < count) this.#order = new Int32Array(count);
    const [order, ends, shift] = [this.#order, this.#ends, this.#shift];
    ends.fill(0);
    for (let i = from; i < from + count; i++) {
      const after = ((rows[i] as number) >> shift) + 1;
      ends[after] = (ends[after] as number) + 1;
    }
    for (let i = 1; i < ends.length; i++) ends[i] = (ends[i] as number) + (ends[i - 1] as number);
    for (let i = 0; i < count; i++) {
      const stretch = (rows[from + i] as number) >> shift;
      const place = ends[stretch] as number;
      order[place] = i;
      ends[stretch] = place + 1;
    }
    return order;
  }
}

/** The most boxes that an image has. */
function mostIn(start: Int32Array): number {
  let most = 0;
  for (let image = 1; image < start.length; image++)
    most = Math.max(most, (start[image] as number) - (start[image - 1] as number));
  return most;
}
