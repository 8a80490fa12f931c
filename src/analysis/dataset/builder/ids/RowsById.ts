import { GrowingColumn } from '../GrowingColumn.ts';

/** Which row belongs to an id, by the id's index in its `IdTable`. */
export class RowsById {
  /** Row + 1, 0 where there is none; of indices from 0 on, and of those from −2 downwards. */
  readonly #small = new GrowingColumn(Int32Array);
  readonly #others = new GrowingColumn(Int32Array);
  #smallRows = this.#small.withRoom(0);
  #otherRows = this.#others.withRoom(0);

  /** @returns −1 where there is none, also for the index −1 */
  get(index: number): number {
    if (index >= 0)
      return index < this.#smallRows.length ? (this.#smallRows[index] as number) - 1 : -1;
    const place = -2 - index;
    return place >= 0 && place < this.#otherRows.length
      ? (this.#otherRows[place] as number) - 1
      : -1;
  }

  /** Puts rows in the place of the indices in a stretch of a column, −1 where there is none. */
  replace(column: Int32Array, from: number, to: number): void {
    const small = this.#smallRows;
    for (let i = from; i < to; i++) {
      const index = column[i] as number;
      const isSmall = index >= 0 && index < small.length;
      column[i] = isSmall ? (small[index] as number) - 1 : this.get(index);
    }
  }

  /** @param index any but −1 */
  set(index: number, row: number): void {
    if (index >= 0) {
      if (index >= this.#smallRows.length) this.#smallRows = this.#small.withRoom(index + 1);
      this.#smallRows[index] = row + 1;
      return;
    }
    const place = -2 - index;
    if (place >= this.#otherRows.length) this.#otherRows = this.#others.withRoom(place + 1);
    this.#otherRows[place] = row + 1;
  }
}
