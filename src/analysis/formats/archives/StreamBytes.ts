import type { TarBytes } from './tarEntries.ts';

/** Bytes of a stream, taken and passed in order. */
export class StreamBytes implements TarBytes {
  readonly #pieces: AsyncIterator<Uint8Array>;
  #piece = new Uint8Array() as Uint8Array;

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  async take(length: number): Promise<Uint8Array> {
    const taken = new Uint8Array(length);
    let at = 0;
    while (at < length && (await this.#fill())) {
      const part = this.#piece.subarray(0, length - at);
      taken.set(part, at);
      at += part.length;
      this.#piece = this.#piece.subarray(part.length);
    }
    return taken.subarray(0, at);
  }

  /** As they come, up to so many. */
  async *pieces(length: number): AsyncGenerator<Uint8Array> {
    for (let left = length; left > 0 && (await this.#fill());) {
      const part = this.#piece.subarray(0, left);
      left -= part.length;
      this.#piece = this.#piece.subarray(part.length);
      yield part;
    }
  }

  async skip(length: number): Promise<boolean> {
    let left = length;
    while (left > 0 && (await this.#fill())) {
      const part = Math.min(left, this.#piece.length);
      left -= part;
      this.#piece = this.#piece.subarray(part);
    }
    return left <= 0;
  }

  /** Nothing is taken afterwards. */
  async close(): Promise<void> {
    await this.#pieces.return?.();
  }

  /** @returns whether there is a byte */
  async #fill(): Promise<boolean> {
    while (this.#piece.length === 0) {
      const { done, value } = await this.#pieces.next();
      if (done === true) return false;
      this.#piece = value;
    }
    return true;
  }
}
