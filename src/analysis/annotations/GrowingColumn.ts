const CHUNK_ROWS = 1 << 15;

type Numbers = Float64Array | Int32Array | Uint8Array;

/**
 * A typed-array column that grows by chunks: doubling would hold up to three times the rows while it copies.
 *
 * @param create makes an empty array of the wanted kind
 * @param perRow values in a row
 */
export class GrowingColumn<T extends Numbers> {
  readonly #create: (length: number) => T;
  readonly #perRow: number;
  #chunks: T[] = [];
  #last: T;
  #used = 0;

  constructor(create: (length: number) => T, perRow = 1) {
    this.#create = create;
    this.#perRow = perRow;
    this.#last = create(CHUNK_ROWS * perRow);
  }

  /** Values so far, `perRow` of each row. */
  get length(): number {
    return this.#chunks.length * CHUNK_ROWS * this.#perRow + this.#used;
  }

  push(value: number): void {
    if (this.#used === this.#last.length) {
      this.#chunks.push(this.#last);
      this.#last = this.#create(CHUNK_ROWS * this.#perRow);
      this.#used = 0;
    }
    this.#last[this.#used++] = value;
  }

  /** The whole column in one piece. The chunks are let go, so nothing can be added any more. */
  finish(): T {
    const whole = this.#create(this.length);
    let row = 0;
    for (const chunk of this.#chunks) {
      whole.set(chunk, row);
      row += chunk.length;
    }
    whole.set(this.#last.subarray(0, this.#used), row);
    this.#chunks = [];
    return whole;
  }
}

export const float64Column = (perRow = 1) =>
  new GrowingColumn(length => new Float64Array(length), perRow);
export const int32Column = () => new GrowingColumn(length => new Int32Array(length));
export const uint8Column = () => new GrowingColumn(length => new Uint8Array(length));
