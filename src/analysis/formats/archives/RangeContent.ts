import type { ArchiveContent, ArchiveEntry } from './ArchiveEntry.ts';
import type { ReadRange } from './ReadRange.ts';

const PIECE_BYTES = 1 << 20;

/** Gives the content of files of a tar that is not packed. */
export class RangeContent implements ArchiveContent {
  readonly #range: ReadRange;

  constructor(range: ReadRange) {
    this.#range = range;
  }

  read(entry: ArchiveEntry, offset: number, length: number): Promise<Uint8Array> {
    return this.#range.read(entry.offset + offset, length);
  }

  async *chunks({ offset, size }: ArchiveEntry): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < size; at += PIECE_BYTES)
      yield await this.#range.read(offset + at, Math.min(PIECE_BYTES, size - at));
  }
}
