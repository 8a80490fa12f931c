import type { Steps } from '../contract/steps/Steps.ts';
import type { CollectedAnnotations } from '../dataset/builder/AnnotationCollector.ts';

/** Rows that are put into the table in one piece of work. */
const ROWS_A_PIECE = 16_384;
const EMPTY = -1;

/** Of boxes that stand more than once on an image, to the last digit, all but the first. */
export interface RepeatedBoxes {
  /** Of the same class as an earlier one. */
  readonly sameClass: readonly number[];
  /** Of another class than the first of them. */
  readonly otherClass: readonly number[];
}

type Columns = Pick<CollectedAnnotations, 'count' | 'boxes' | 'imageIndex' | 'crowd'>;

/**
 * Finds repeated boxes with a table of rows by their image and box: four bytes an entry, at least twice as many entries as rows.
 * Boxes without an area or a finite place, on unknown images, and crowd regions are none.
 *
 * @param annotations `imageIndex` holds the rows of images, −1 for unknown ones
 * @param category    row of the category; −1 for none
 */
export function* repeatedBoxes(annotations: Columns, category: Int32Array): Steps<RepeatedBoxes> {
  const { count } = annotations;
  const table = new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 1))).fill(EMPTY);
  const sameClass: number[] = [];
  const otherClass: number[] = [];
  for (let from = 0; from < count; from += ROWS_A_PIECE) {
    const to = Math.min(count, from + ROWS_A_PIECE);
    for (let row = from; row < to; row++) {
      const first = isBox(annotations, row) ? firstOf(annotations, table, row) : row;
      if (first === row) continue;
      const list = category[row] === category[first] ? sameClass : otherClass;
      list.push(row);
    }
    yield;
  }
  return { sameClass, otherClass };
}

function isBox({ boxes, imageIndex, crowd }: Columns, row: number): boolean {
  const width = boxes[4 * row + 2] as number;
  const height = boxes[4 * row + 3] as number;
  const corner = (boxes[4 * row] as number) + (boxes[4 * row + 1] as number);
  return (
    width > 0 &&
    height > 0 &&
    crowd[row] === 0 &&
    (imageIndex[row] as number) >= 0 &&
    Number.isFinite(corner + width + height)
  );
}

/** The first row with this box on this image, which the table knows afterwards. */
function firstOf(annotations: Columns, table: Int32Array, row: number): number {
  const mask = table.length - 1;
  let at = hashOf(annotations, row) & mask;
  for (; table[at] !== EMPTY; at = (at + 1) & mask)
    if (isSame(annotations, table[at] as number, row)) return table[at] as number;
  table[at] = row;
  return row;
}

/** Of whole numbers and fractions alike: 1/64 of a pixel counts, the comparison decides. */
function hashOf({ boxes, imageIndex }: Columns, row: number): number {
  let hash = Math.imul(imageIndex[row] as number, 0x9e3779b1);
  for (let side = 4 * row; side < 4 * row + 4; side++)
    hash = Math.imul(hash ^ ((64 * (boxes[side] as number)) | 0), 0x85ebca6b) ^ (hash >>> 13);
  return hash ^ (hash >>> 16);
}

function isSame({ boxes, imageIndex }: Columns, one: number, other: number): boolean {
  if (imageIndex[one] !== imageIndex[other]) return false;
  for (let side = 0; side < 4; side++)
    if (boxes[4 * one + side] !== boxes[4 * other + side]) return false;
  return true;
}
