/**
 * Bytes scanned at a time: what the second cache of a processor holds, with the columns that are read from them. Four times as
 * many took 2 % more on one processor, and as long on another.
 */
const ROOM_BYTES = 1 << 19;

/** The most that is kept for the next window, of an object that has not ended; lies before the room. */
const MOST_KEPT = 1 << 15;

/** How far beyond the end the fast paths may look without asking. */
const SENTINEL_BYTES = 64;

/** Length of the buffer of a window. */
const LENGTH = MOST_KEPT + ROOM_BYTES + SENTINEL_BYTES;

/**
 * The stretch of text that is being scanned, followed by NUL bytes. NUL is legal nowhere in JSON, so loops stop at the end
 * without checking bounds.
 */
export class ByteWindow {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  /** Where sources may put what they read: a chunk that lies there is scanned in place, any other is copied. */
  readonly room: Uint8Array;
  /** Offset in the whole text of index 0 of `bytes`; negative at first. */
  base = -MOST_KEPT;
  /** Index of the first byte held. */
  start = MOST_KEPT;
  /** Index after the last byte held. */
  end = MOST_KEPT;

  #kept = 0;

  /** @param from where the window begins in the buffer */
  constructor(buffer: ArrayBufferLike = new ArrayBuffer(LENGTH), from = 0) {
    this.bytes = new Uint8Array(buffer, from, LENGTH);
    this.view = new DataView(buffer, from, LENGTH);
    this.room = this.bytes.subarray(MOST_KEPT, MOST_KEPT + ROOM_BYTES);
  }

  /**
   * Keeps the bytes from `p` on for the next window.
   *
   * @returns false where they are too many, or were kept before: nothing is kept then
   */
  keep(p: number): boolean {
    const length = this.end - p;
    if (p === this.start || length > MOST_KEPT) return false;
    this.bytes.copyWithin(MOST_KEPT - length, p, this.end);
    this.#kept = length;
    return true;
  }

  /** Takes as much of `chunk` from `from` on as fits, after what was kept. @returns where the rest begins */
  fill(chunk: Uint8Array, from: number): number {
    const next = Math.min(chunk.length, from + ROOM_BYTES);
    this.base += this.end - MOST_KEPT;
    this.start = MOST_KEPT - this.#kept;
    this.end = MOST_KEPT + next - from;
    this.#kept = 0;
    if (chunk.buffer !== this.room.buffer || chunk.byteOffset + from !== this.room.byteOffset)
      this.room.set(from === 0 && next === chunk.length ? chunk : chunk.subarray(from, next));
    this.bytes.fill(0, this.end, this.end + SENTINEL_BYTES);
    return next;
  }
}
