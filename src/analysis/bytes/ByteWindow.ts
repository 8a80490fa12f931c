/** Bytes scanned at a time; small enough to stay in a core's second-level cache. */
const WINDOW_BYTES = 1 << 18;

/** The most that is kept for the next window, of an object that has not ended. */
const MOST_KEPT = 1 << 15;

/** How far beyond the end the fast paths may look without asking. */
const SENTINEL_BYTES = 64;

const LENGTH = MOST_KEPT + WINDOW_BYTES + SENTINEL_BYTES;

/**
 * A copy of the stretch of text that is being scanned, followed by NUL bytes. NUL is legal nowhere in JSON, so loops stop
 * at the end without checking bounds. The copy is aligned, so that four bytes can be looked at in one.
 */
export class ByteWindow {
  readonly bytes: Uint8Array;
  readonly words: Int32Array;
  readonly view: DataView;
  /** Offset of the first byte in the whole text. */
  base = 0;
  /** Bytes held. */
  end = 0;

  /** Where what is kept for the next window begins; `end` where nothing is. */
  #keptFrom = 0;

  /** @param from where the window begins in the buffer; a multiple of 4 */
  constructor(buffer: ArrayBufferLike = new ArrayBuffer(LENGTH), from = 0) {
    const length = LENGTH;
    this.bytes = new Uint8Array(buffer, from, length);
    this.words = new Int32Array(buffer, from, length >> 2);
    this.view = new DataView(buffer, from, length);
  }

  /**
   * Keeps the bytes from `p` on for the next window.
   *
   * @returns false where they are too many, or were kept before: nothing is kept then
   */
  keep(p: number): boolean {
    if (p === 0 || this.end - p > MOST_KEPT) return false;
    this.#keptFrom = p;
    return true;
  }

  /** Takes as much of `chunk` from `from` on as fits, after what was kept. @returns where the rest begins */
  fill(chunk: Uint8Array, from: number): number {
    const kept = this.end - this.#keptFrom;
    if (kept > 0) this.bytes.copyWithin(0, this.#keptFrom, this.end);
    this.base += this.#keptFrom;
    const next = Math.min(chunk.length, from + WINDOW_BYTES);
    this.end = kept + next - from;
    this.#keptFrom = this.end;
    this.bytes.set(from === 0 && next === chunk.length ? chunk : chunk.subarray(from, next), kept);
    this.bytes.fill(0, this.end, this.end + SENTINEL_BYTES);
    return next;
  }
}
