import { GrowingColumn } from './GrowingColumn.ts';

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

  /** @param index any but −1 */
  set(index: number, row: number): void {
    if (index >= 0) {
      this.#smallRows = this.#small.withRoom(index + 1);
      this.#smallRows[index] = row + 1;
    } else {
      this.#otherRows = this.#others.withRoom(-1 - index);
      this.#otherRows[-2 - index] = row + 1;
    }
  }
}
