import type { BoxColumns } from './Dataset.ts';
import type { RowsByImage } from './rowsByImage.ts';

/** Boxes that are gathered at a time, or those of one image where it has more. */
const BLOCK = 1 << 14;
/** Stretches of the file that a block is gathered from one after another; boxes of fewer stay in a cache wherever they lie. */
const STRETCHES = 1024;
/**
 * Boxes that one call works on. A loop over a whole block is optimized while it runs, and given up where it ends, since what
 * comes after it has never run: block after block was gathered unoptimized.
 */
const PIECE = 1024;

/**
 * The boxes of one image after another, as columns in which those of an image lie side by side. A file may list boxes in any
 * order; looked up where they stand, each would come from another place of the memory. Gathered block by block no second
 * copy of all of them is held, and each block from the front of the file to its end, the memory is read forwards (from
 * everywhere, image by image, it took half as long again for a million on one machine, and as long on another).
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
    const to = endOfBlock(start, image);
    const own = rows.subarray(from, start[to]);
    const order = this.#order.of(own);
    for (let first = 0; first < own.length; first += PIECE)
      copyRows(this.#all, this.columns, own, order.subarray(first, first + PIECE));
    this.#from = image;
    this.#to = to;
  }
}

/** @returns the image after the last one of a block that begins with `image` */
function endOfBlock(start: Int32Array, image: number): number {
  const wanted = (start[image] as number) + BLOCK;
  let [end, last] = [image + 1, start.length - 1];
  while (end < last) {
    const middle = (end + last) >> 1;
    if ((start[middle] as number) < wanted) end = middle + 1;
    else last = middle;
  }
  return end;
}

/** @param order positions in `rows`, and in the columns that are written */
function copyRows(
  { category: categories, boxes: allBoxes, area: areas, crowd: crowds }: BoxColumns,
  { category, boxes, area, crowd }: BoxColumns,
  rows: Int32Array,
  order: Int32Array,
): void {
  for (let i = 0; i < order.length; i++) {
    const at = order[i] as number;
    const row = rows[at] as number;
    category[at] = categories[row] as number;
    area[at] = areas[row] as number;
    crowd[at] = crowds[row] as number;
    boxes[4 * at] = allBoxes[4 * row] as number;
    boxes[4 * at + 1] = allBoxes[4 * row + 1] as number;
    boxes[4 * at + 2] = allBoxes[4 * row + 2] as number;
    boxes[4 * at + 3] = allBoxes[4 * row + 3] as number;
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
  of(rows: Int32Array): Int32Array {
    if (this.#order.length < rows.length) this.#order = new Int32Array(rows.length);
    const ends = this.#ends.fill(0);
    for (let first = 0; first < rows.length; first += PIECE)
      this.#countRows(rows.subarray(first, first + PIECE));
    addUp(ends);
    for (let first = 0; first < rows.length; first += PIECE)
      this.#place(rows.subarray(first, first + PIECE), first);
    return this.#order.subarray(0, rows.length);
  }

  /** In the entry after that of their stretch. */
  #countRows(rows: Int32Array): void {
    const [ends, shift] = [this.#ends, this.#shift];
    for (let i = 0; i < rows.length; i++) {
      const after = ((rows[i] as number) >> shift) + 1;
      ends[after] = (ends[after] as number) + 1;
    }
  }

  #place(rows: Int32Array, first: number): void {
    const [order, ends, shift] = [this.#order, this.#ends, this.#shift];
    for (let i = 0; i < rows.length; i++) {
      const stretch = (rows[i] as number) >> shift;
      const place = ends[stretch] as number;
      order[place] = first + i;
      ends[stretch] = place + 1;
    }
  }
}

function addUp(ends: Int32Array): void {
  for (let i = 1; i < ends.length; i++) ends[i] = (ends[i] as number) + (ends[i - 1] as number);
}

/** The most boxes that an image has. */
function mostIn(start: Int32Array): number {
  let most = 0;
  for (let image = 1; image < start.length; image++)
    most = Math.max(most, (start[image] as number) - (start[image - 1] as number));
  return most;
}
