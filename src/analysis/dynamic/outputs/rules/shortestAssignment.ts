/**
 * The assignment of rows to columns with the least sum of costs, by shortest augmenting paths (Jonker and Volgenant 1987;
 * Crouse 2016): each row in turn finds the cheapest way to a free column, along which others change theirs.
 *
 * @param cost rows × columns, finite; at most as many rows as columns
 * @returns the column of each row
 */
export function shortestAssignment(
  cost: Float32Array | Float64Array,
  rows: number,
  columns: number,
): Int32Array {
  const state = new Potentials(rows, columns);
  for (let row = 0; row < rows; row++) state.augment(row, cost);
  return state.columnOf;
}

class Potentials {
  readonly columnOf: Int32Array;
  readonly #rowOf: Int32Array;
  /** Dual values: no cost is below the sum of its two, and those of the assignment are equal to it. */
  readonly #ofRow: Float64Array;
  readonly #ofColumn: Float64Array;
  /** Of the search for one path: cost of the cheapest way to each column, and from which row it comes. */
  readonly #way: Float64Array;
  readonly #from: Int32Array;
  readonly #done: Uint8Array;

  constructor(rows: number, columns: number) {
    this.columnOf = new Int32Array(rows).fill(-1);
    this.#rowOf = new Int32Array(columns).fill(-1);
    this.#ofRow = new Float64Array(rows);
    this.#ofColumn = new Float64Array(columns);
    this.#way = new Float64Array(columns);
    this.#from = new Int32Array(columns);
    this.#done = new Uint8Array(columns);
  }

  augment(start: number, cost: Float32Array | Float64Array): void {
    this.#way.fill(Infinity);
    this.#done.fill(0);
    let row = start;
    let soFar = 0;
    let column: number;
    do {
      this.#reach(row, soFar, cost);
      column = this.#nearest();
      soFar = this.#way[column] as number;
      this.#done[column] = 1;
      row = this.#rowOf[column] as number;
    } while (row >= 0);
    this.#update(start, soFar);
    this.#turn(start, column);
  }

  /** Looks from a row at all columns that are not reached for good. */
  #reach(row: number, soFar: number, cost: Float32Array | Float64Array): void {
    const columns = this.#way.length;
    const base = soFar - (this.#ofRow[row] as number);
    for (let column = 0; column < columns; column++) {
      if (this.#done[column] === 1) continue;
      const way =
        base + (cost[row * columns + column] as number) - (this.#ofColumn[column] as number);
      if (way >= (this.#way[column] as number)) continue;
      this.#way[column] = way;
      this.#from[column] = row;
    }
  }

  /** Of columns that are equally near, a free one ends the search. */
  #nearest(): number {
    let best = -1;
    let least = Infinity;
    for (let column = 0; column < this.#way.length; column++) {
      if (this.#done[column] === 1) continue;
      const way = this.#way[column] as number;
      const isFree = this.#rowOf[column] === -1;
      if (best >= 0 && !(way < least || (way === least && isFree))) continue;
      best = column;
      least = way;
    }
    return best;
  }

  #update(start: number, length: number): void {
    this.#ofRow[start] = (this.#ofRow[start] as number) + length;
    for (let column = 0; column < this.#way.length; column++) {
      if (this.#done[column] === 0) continue;
      const gain = length - (this.#way[column] as number);
      this.#ofColumn[column] = (this.#ofColumn[column] as number) - gain;
      const row = this.#rowOf[column] as number;
      if (row >= 0) this.#ofRow[row] = (this.#ofRow[row] as number) + gain;
    }
  }

  /** Gives every row of the path the column that was found from it. */
  #turn(start: number, end: number): void {
    for (let column = end; ;) {
      const row = this.#from[column] as number;
      const before = this.columnOf[row] as number;
      this.columnOf[row] = column;
      this.#rowOf[column] = row;
      if (row === start) return;
      column = before;
    }
  }
}
