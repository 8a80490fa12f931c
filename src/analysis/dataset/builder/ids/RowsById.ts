import { GrowingColumn } from '../GrowingColumn.ts';

/** Rows of 1,024 indices lie in one page of memory. */
const NEIGHBOURS_SHIFT = 10;

/** Which row belongs to an id, by the id's index in its `IdTable`. */
export class RowsById {
  /** Row + 1, 0 where there is none; of indices from 0 on, and of those from −2 downwards. */
  readonly #small = new GrowingColumn(Int32Array);
  readonly #others = new GrowingColumn(Int32Array);
  #smallRows = this.#small.withRoom(0);
  #otherRows = this.#others.withRoom(0);
  /**
   * Whether any of 1,024 indices side by side has a row. What was never written to is not read: to read from a page of
   * memory and then to write to it are two page faults, and all processors forget where it was.
   */
  #written = new Uint8Array((this.#smallRows.length >> NEIGHBOURS_SHIFT) + 1);

  /** @returns −1 where there is none, also for the index −1 */
  get(index: number): number {
    if (index >= 0)
      return index < this.#smallRows.length ? (this.#smallRows[index] as number) - 1 : -1;
    const place = -2 - index;
    return place >= 0 && place < this.#otherRows.length
      ? (this.#otherRows[place] as number) - 1
      : -1;
  }

  /**
   * Puts rows below a limit in the place of the indices in a stretch of a column, as long as it finds them at once.
   *
   * @returns the place of the first index about which `get` has to be asked; `to` where there is none
   */
  replace(column: Int32Array, from: number, to: number, limit: number): number {
    const rows = this.#smallRows;
    for (let i = from; i < to; i++) {
      const index = column[i] as number;
      const next = index >= 0 && index < rows.length ? (rows[index] as number) : 0;
      if (next === 0 || next > limit) return i;
      column[i] = next - 1;
    }
    return to;
  }

  /**
   * Gives an index its row, unless it has one.
   *
   * @param index any but −1
   * @returns the row that it has; −1 where it gets this one
   */
  claim(index: number, row: number): number {
    if (index < 0) {
      const before = this.get(index);
      if (before < 0) this.set(index, row);
      return before;
    }
    if (index >= this.#smallRows.length) this.#grow(index);
    const rows = this.#smallRows;
    const neighbours = index >> NEIGHBOURS_SHIFT;
    const before = this.#written[neighbours] === 0 ? 0 : (rows[index] as number);
    if (before !== 0) return before - 1;
    this.#written[neighbours] = 1;
    rows[index] = row + 1;
    return -1;
  }

  /** @param index any but −1 */
  set(index: number, row: number): void {
    if (index >= 0) {
      if (index >= this.#smallRows.length) this.#grow(index);
      this.#written[index >> NEIGHBOURS_SHIFT] = 1;
      this.#smallRows[index] = row + 1;
      return;
    }
    const place = -2 - index;
    if (place >= this.#otherRows.length) this.#otherRows = this.#others.withRoom(place + 1);
    this.#otherRows[place] = row + 1;
  }

  #grow(index: number): void {
    this.#smallRows = this.#small.withRoom(index + 1);
    const written = this.#written;
    const neighbourhoods = (this.#smallRows.length >> NEIGHBOURS_SHIFT) + 1;
    this.#written = new Uint8Array(neighbourhoods);
    this.#written.set(written);
  }
}
