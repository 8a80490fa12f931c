/**
 * The largest of values that come one by one, with their keys, and the largest of those that fell out. Of equal values the
 * first stays.
 */
export class Largest {
  readonly keys: Int32Array;
  readonly values: Float64Array;
  count = 0;
  /** The largest value that is not among them; −∞ where there is none. */
  next = -Infinity;

  /** @param most how many are kept, at least 1 */
  constructor(most: number) {
    this.keys = new Int32Array(most);
    this.values = new Float64Array(most);
  }

  clear(): void {
    this.count = 0;
    this.next = -Infinity;
  }

  /** The smallest that is kept; ∞ where nothing is. */
  get smallest(): number {
    return this.count === 0 ? Infinity : (this.values[this.count - 1] as number);
  }

  add(key: number, value: number): void {
    const { keys, values } = this;
    if (this.count === keys.length) {
      if (!(value > this.smallest)) {
        this.next = Math.max(this.next, value);
        return;
      }
      this.next = this.smallest;
      this.count--;
    }
    let at = this.count++;
    for (; at > 0 && (values[at - 1] as number) < value; at--) {
      values[at] = values[at - 1] as number;
      keys[at] = keys[at - 1] as number;
    }
    values[at] = value;
    keys[at] = key;
  }
}
