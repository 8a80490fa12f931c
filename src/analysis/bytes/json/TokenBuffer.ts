/** Longest key, number or wanted string that is kept. */
export const MAX_TOKEN_BYTES = 1_048_576;

/** The bytes of one token, which may lie across any number of windows. */
export class TokenBuffer {
  #bytes = new Uint8Array(1024);
  #length = 0;

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  /** @returns false, with nothing added, where the token would be too long to keep */
  add(bytes: Uint8Array, from: number, to: number): boolean {
    const length = this.#length + to - from;
    if (length > MAX_TOKEN_BYTES) return false;
    if (length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(length, this.#bytes.length * 2));
      larger.set(this.bytes);
      this.#bytes = larger;
    }
    for (let p = from, q = this.#length; p < to; p++, q++) this.#bytes[q] = bytes[p] as number;
    this.#length = length;
    return true;
  }
}
