/** Bytes that are wanted of a file; fewer come back where it ends earlier. */
export interface ByteRange {
  readonly offset: number;
  readonly length: number;
}

/** Work that asks for bytes where it needs more than it has. */
export type HeaderSteps<T> = Generator<ByteRange, T, Uint8Array>;

/** What is read at once: what most headers fit into. */
export const FIRST_BYTES = 4096;
const NEXT_BYTES = 1024;
/** A header that leads its reader further than this is none that a camera or a library writes. */
const MOST_READS = 256;

/** A window over the bytes of a file that moves where its reader wants to look. */
export class HeaderBytes {
  #start = 0;
  #bytes: Uint8Array;
  #reads = 0;

  /** @param first the file's first bytes */
  constructor(first: Uint8Array) {
    this.#bytes = first;
  }

  /** Moves the window there if need be. @returns false where the file ends earlier, and after too many reads */
  *reach(offset: number, length: number): HeaderSteps<boolean> {
    if (this.#holds(offset, length)) return true;
    if (++this.#reads > MOST_READS || !Number.isSafeInteger(offset + length)) return false;
    this.#bytes = yield { offset, length: Math.max(length, NEXT_BYTES) };
    this.#start = offset;
    return this.#holds(offset, length);
  }

  byte(offset: number): number {
    return this.#bytes[offset - this.#start] as number;
  }

  short(offset: number, littleEndian = false): number {
    const [one, other] = [this.byte(offset), this.byte(offset + 1)];
    return littleEndian ? one + 256 * other : 256 * one + other;
  }

  long(offset: number, littleEndian = false): number {
    const [one, other] = [this.short(offset, littleEndian), this.short(offset + 2, littleEndian)];
    return littleEndian ? one + 65536 * other : 65536 * one + other;
  }

  /** Whether these characters stand there, one byte each. */
  says(offset: number, text: string): boolean {
    for (let index = 0; index < text.length; index++)
      if (this.byte(offset + index) !== text.charCodeAt(index)) return false;
    return true;
  }

  #holds(offset: number, length: number): boolean {
    return offset >= this.#start && offset + length <= this.#start + this.#bytes.length;
  }
}
