import type { ReadRange } from './ReadRange.ts';
import type { TarBytes } from './tarEntries.ts';

const WINDOW_BYTES = 1 << 16;

/** Bytes of a file that can be read anywhere: what is passed is not read. */
export class RangeBytes implements TarBytes {
  readonly #range: ReadRange;
  #at = 0;
  #window = new Uint8Array() as Uint8Array;
  #windowAt = 0;

  constructor(range: ReadRange) {
    this.#range = range;
  }

  async take(length: number): Promise<Uint8Array> {
    const from = this.#at - this.#windowAt;
    if (from < 0 || from + length > this.#window.length) {
      this.#window = await this.#range.read(this.#at, Math.max(length, WINDOW_BYTES));
      this.#windowAt = this.#at;
    }
    const start = this.#at - this.#windowAt;
    const taken = this.#window.subarray(start, start + length);
    this.#at += taken.length;
    return taken;
  }

  async skip(length: number): Promise<boolean> {
    this.#at += length;
    return this.#at <= this.#range.size;
  }
}
