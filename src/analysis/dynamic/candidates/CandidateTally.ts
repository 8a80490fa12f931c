import { SIZE_CLASSES } from '../../dataset/sizeClass.ts';
import type { CandidateCounts, Tied, Without } from './CandidateCounts.ts';
import type { CandidateRule } from './CandidateRule.ts';
import type { PointGrids } from './PointGrids.ts';

/** Places of the sums; a tied one has the least and the most behind it. */
const BOXES = 0;
const TIED_BOXES = 1;
const FEWER = 2;
const CANDIDATES = 3;
const WITHOUT = 6;
const CLAIMS = 9;

/** Adds up what single boxes have of a detector's points. Two of them add up to the tally of both. */
export class CandidateTally {
  readonly #mostPerBox: number;
  readonly #strides: readonly number[];
  readonly #sums = new Float64Array(12);
  /** By level: boxes with candidates there, and boxes with candidates nowhere else. */
  readonly #levels: Float64Array;
  /** By row of the category, and by size class: boxes, and those without a candidate. */
  readonly #classes: Float64Array;
  readonly #sizes = new Float64Array(2 * SIZE_CLASSES.length);

  constructor({ strides, mostPerBox }: CandidateRule, categories: number) {
    this.#mostPerBox = mostPerBox;
    this.#strides = strides;
    this.#levels = new Float64Array(2 * strides.length);
    this.#classes = new Float64Array(2 * categories);
  }

  /**
   * Adds a box.
   *
   * @param grids that have taken it
   * @param found its candidates
   * @param at row of the category, and size class
   */
  add(
    grids: PointGrids,
    found: number,
    at: { readonly category: number; readonly size: number },
  ): void {
    const most = this.#mostPerBox;
    const { isTied } = grids;
    const low = isTied ? grids.countMoved(-1) : found;
    const high = isTied ? grids.countMoved(1) : found;
    const none = Number(found === 0);
    const sums = this.#sums;
    increase(sums, BOXES, 1);
    increase(sums, TIED_BOXES, Number(isTied));
    increase(sums, FEWER, Number(found < most));
    increase(sums, CANDIDATES, found);
    increase(sums, CANDIDATES + 1, low);
    increase(sums, CANDIDATES + 2, high);
    increase(sums, WITHOUT, none);
    increase(sums, WITHOUT + 1, Number(high === 0));
    increase(sums, WITHOUT + 2, Number(low === 0));
    increase(sums, CLAIMS, Math.min(most, found));
    increase(sums, CLAIMS + 1, Math.min(most, low));
    increase(sums, CLAIMS + 2, Math.min(most, high));
    this.#addLevels(grids.perLevel);
    if (at.category >= 0) addBox(this.#classes, at.category, none);
    addBox(this.#sizes, at.size, none);
  }

  /** Adds what another has counted. */
  merge(other: CandidateTally): void {
    addAll(this.#sums, other.#sums);
    addAll(this.#levels, other.#levels);
    addAll(this.#classes, other.#classes);
    addAll(this.#sizes, other.#sizes);
  }

  get counts(): Omit<
    CandidateCounts,
    'images' | 'imagesWithoutSize' | 'pointsPerImage' | 'positivesAtMost'
  > {
    return {
      boxes: this.#sums[BOXES] as number,
      candidates: this.#tied(CANDIDATES),
      without: this.#tied(WITHOUT),
      tiedBoxes: this.#sums[TIED_BOXES] as number,
      fewerThanClaimed: this.#sums[FEWER] as number,
      claimsAtMost: this.#tied(CLAIMS),
      levels: this.#strides.map((stride, level) => ({
        stride,
        boxes: this.#levels[2 * level] as number,
        only: this.#levels[2 * level + 1] as number,
      })),
      classes: pairs(this.#classes),
      sizes: pairs(this.#sizes),
    };
  }

  #addLevels(perLevel: Int32Array): void {
    let onLevels = 0;
    let last = 0;
    for (let level = 0; level < perLevel.length; level++) {
      if (perLevel[level] === 0) continue;
      increase(this.#levels, 2 * level, 1);
      onLevels++;
      last = level;
    }
    if (onLevels === 1) increase(this.#levels, 2 * last + 1, 1);
  }

  #tied(at: number): Tied {
    const [count = 0, least = 0, most = 0] = this.#sums.subarray(at, at + 3);
    return { count, range: [least, most] };
  }
}

function increase(column: Float64Array, at: number, by: number): void {
  column[at] = (column[at] as number) + by;
}

function addBox(column: Float64Array, row: number, none: number): void {
  increase(column, 2 * row, 1);
  increase(column, 2 * row + 1, none);
}

function addAll(column: Float64Array, other: Float64Array): void {
  for (let at = 0; at < column.length; at++) increase(column, at, other[at] as number);
}

function pairs(column: Float64Array): Without[] {
  return Array.from({ length: column.length / 2 }, (_, row) => ({
    boxes: column[2 * row] as number,
    without: column[2 * row + 1] as number,
  }));
}
