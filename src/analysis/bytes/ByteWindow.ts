/** Bytes scanned at a time; small enough to stay in a core's second-level cache. */
export const WINDOW_BYTES = 1 << 18;

/** How far beyond the end the fast paths may look without asking. */
export const SENTINEL_BYTES = 64;

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

  /** @param from where the window begins in the buffer; a multiple of 4 */
  constructor(buffer: ArrayBufferLike = new ArrayBuffer(WINDOW_BYTES + SENTINEL_BYTES), from = 0) {
    const length = WINDOW_BYTES + SENTINEL_BYTES;
    this.bytes = new Uint8Array(buffer, from, length);
    this.words = new Int32Array(buffer, from, length >> 2);
    this.view = new DataView(buffer, from, length);
  }

  /** Takes as much of `chunk` from `from` on as fits, in place of what was held. @returns where the rest begins */
  fill(chunk: Uint8Array, from: number): number {
    const next = Math.min(chunk.length, from + WINDOW_BYTES);
    this.base += this.end;
    this.end = next - from;
    this.bytes.set(from === 0 && next === chunk.length ? chunk : chunk.subarray(from, next));
    this.bytes.fill(0, this.end, this.end + SENTINEL_BYTES);
    return next;
  }
}
