import { count, type Counts, counts, mergeCounts, mergeRowCounts } from '../Counts.ts';
import type { PositiveCell } from './Evidence.ts';
import { areaClass } from '../../dataset/sizeClass.ts';

/**
 * Foreground anchors of every category by cell of IoU × size, with sums of IoUs and logarithms of sizes. Sums are integers
 * in units of 2^-20, so that merging is exact. An entry is category × CELLS + cell.
 */
export interface PositiveTally {
  readonly number: Counts;
  readonly ious: Counts;
  readonly logSizes: Counts;
}

const UNIT = 2 ** 20;
const SIZES = 3;
/** IoU (below .5, .5 to .6, from .6) × size (below 32 px, below 96 px, larger). */
const CELLS = 3 * SIZES;

export function positiveTally(categories: number): PositiveTally {
  // one more row for boxes of no known category
  const length = (categories + 1) * CELLS;
  return { number: counts(length), ious: counts(length), logSizes: counts(length) };
}

/** What all foreground anchors of a box share. Filled again for the next box. */
export interface PositiveBox {
  /** Of its category and size, at the lowest IoUs. */
  cell: number;
  /** In units of the sums. */
  logSize: number;
}

/**
 * @param category row of the category; −1 counts in the last row
 * @param size √(width × height) of the box in pixels of the network input
 */
export function placeBox(
  box: PositiveBox,
  { number }: PositiveTally,
  category: number,
  size: number,
): void {
  const row = category < 0 ? number.length / CELLS - 1 : category;
  box.cell = row * CELLS + areaClass(size * size);
  box.logSize = Math.round(Math.log(size) * UNIT);
}

/** Counts one anchor of a box. */
export function addPositive(tally: PositiveTally, box: PositiveBox, iou: number): void {
  const cell = box.cell + iouClass(iou) * SIZES;
  count(tally.number, cell);
  count(tally.ious, cell, Math.round(iou * UNIT));
  count(tally.logSizes, cell, box.logSize);
}

/** Adds `other` to `into`. @param rows of the categories of `into`, for each of `other`; left out where both have the same */
export function mergePositives(into: PositiveTally, other: PositiveTally, rows?: Int32Array): void {
  const places = rows && withUnknown(rows, into.number.length / CELLS - 1);
  mergeRowCounts(into.number, other.number, places);
  mergeRowCounts(into.ious, other.ious, places);
  mergeRowCounts(into.logSizes, other.logSizes, places);
}

/** The rows with the one of boxes of no known category, which is the last. */
function withUnknown(rows: Int32Array, last: number): Int32Array {
  const places = new Int32Array(rows.length + 1).fill(last);
  places.set(rows);
  return places;
}

/** Foreground anchors of a category. */
export function positivesOf({ number }: PositiveTally, category: number): number {
  let sum = 0;
  for (let cell = 0; cell < CELLS; cell++) sum += number[category * CELLS + cell] as number;
  return sum;
}

/** Mean of ln √(width × height) over the foreground anchors of a category that has some. */
export function meanLogSize(tally: PositiveTally, category: number): number {
  let sum = 0;
  for (let cell = 0; cell < CELLS; cell++) sum += tally.logSizes[category * CELLS + cell] as number;
  return sum / UNIT / positivesOf(tally, category);
}

/** The non-empty cells of some categories together; shares sum to 1. */
export function cellsOf(tally: PositiveTally, categories: readonly number[]): PositiveCell[] {
  const sums = { number: counts(CELLS), ious: counts(CELLS), logSizes: counts(CELLS) };
  for (const category of categories) {
    const rows = { from: category * CELLS, to: (category + 1) * CELLS };
    mergeCounts(sums.number, tally.number.subarray(rows.from, rows.to));
    mergeCounts(sums.ious, tally.ious.subarray(rows.from, rows.to));
    mergeCounts(sums.logSizes, tally.logSizes.subarray(rows.from, rows.to));
  }
  const positives = sums.number.reduce((sum, number) => sum + number, 0);
  return [...sums.number].flatMap((number, cell) =>
    number === 0
      ? []
      : [
          {
            sizeBin: cell % SIZES,
            iou: (sums.ious[cell] as number) / UNIT / number,
            size: Math.exp((sums.logSizes[cell] as number) / UNIT / number),
            share: number / positives,
          },
        ],
  );
}

function iouClass(iou: number): number {
  if (iou < 0.5) return 0;
  return iou < 0.6 ? 1 : 2;
}
