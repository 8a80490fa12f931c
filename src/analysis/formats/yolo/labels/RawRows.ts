/** Numbers of a label file as they stand there, row by row. */
export class RawRows {
  /** Of all rows, one after another, as 32-bit floats like the loader's; NaN where something stands that is no number. */
  values = new Float32Array(1024);
  /** Where a row begins in `values`; one more at the end. */
  starts = new Int32Array(256);
  /** Line of each row, from 1. */
  lines = new Int32Array(256);
  count = 0;
  #length = 0;

  clear(): void {
    this.count = 0;
    this.#length = 0;
    this.starts[0] = 0;
  }

  add(value: number): void {
    if (this.#length === this.values.length) this.values = grown(this.values, Float32Array);
    this.values[this.#length++] = value;
  }

  /** Ends a row, if it has a number. */
  endRow(line: number): void {
    if (this.starts[this.count] === this.#length) return;
    if (this.count + 2 > this.starts.length) {
      this.starts = grown(this.starts, Int32Array);
      this.lines = grown(this.lines, Int32Array);
    }
    this.lines[this.count++] = line;
    this.starts[this.count] = this.#length;
  }

  /** How many numbers a row has. */
  width(row: number): number {
    return (this.starts[row + 1] as number) - (this.starts[row] as number);
  }

  at(row: number, column: number): number {
    return this.values[(this.starts[row] as number) + column] as number;
  }
}

function grown<T extends Float32Array | Int32Array>(old: T, Type: new (length: number) => T): T {
  const array = new Type(2 * old.length);
  array.set(old);
  return array;
}
