import type { Steps } from '../../contract/steps/Steps.ts';
import { BOXES_SWEPT } from '../pieces.ts';

/** A peak of a class's heat map, in cells of the output. */
export interface Peak {
  readonly row: number;
  readonly column: number;
  /** Whole cells. */
  readonly radius: number;
}

/** Counts the cells of a heat map that lie under a Gaussian without being its peak. */
export class SoftNegatives {
  readonly #rows: number;
  readonly #columns: number;
  /** The last map that painted a cell. */
  readonly #painted: Int32Array;
  #map = 0;

  constructor(rows: number, columns: number) {
    this.#rows = rows;
    this.#columns = columns;
    this.#painted = new Int32Array(rows * columns);
  }

  /** @returns cells of one class's map with a value strictly between 0 and 1 */
  *count(peaks: readonly Peak[]): Steps<number> {
    this.#map++;
    let cells = 0;
    // Peaks first, so that no Gaussian of a neighbour counts them.
    for (const { row, column } of peaks) this.#painted[row * this.#columns + column] = this.#map;
    for (const [i, peak] of peaks.entries()) {
      if (i % BOXES_SWEPT === BOXES_SWEPT - 1) yield;
      cells += this.#paint(peak);
    }
    return cells;
  }

  #paint({ row, column, radius }: Peak): number {
    const lastRow = Math.min(this.#rows - 1, row + radius);
    const lastColumn = Math.min(this.#columns - 1, column + radius);
    let cells = 0;
    for (let y = Math.max(0, row - radius); y <= lastRow; y++)
      for (let x = Math.max(0, column - radius); x <= lastColumn; x++) {
        const at = y * this.#columns + x;
        if (this.#painted[at] === this.#map) continue;
        this.#painted[at] = this.#map;
        cells++;
      }
    return cells;
  }
}
