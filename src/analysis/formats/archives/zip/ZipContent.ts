import { Inflate } from 'fflate/browser';
import type { ArchiveContent, ArchiveEntry, PackedEntry } from '../ArchiveEntry.ts';
import type { ArchiveLimits } from '../ArchiveLimits.ts';
import { crc32 } from '../crc32.ts';
import type { ReadRange } from '../ReadRange.ts';
import { refuse } from '../refuse.ts';
import { UnpackBudget } from '../UnpackBudget.ts';

const LOCAL_HEADER_BYTES = 30;
const LOCAL_SIGNATURE = 0x04034b50;
const STORED = 0;
const DEFLATE = 8;
const PIECE_BYTES = 1 << 18;
/** Inflated at a time: eight megabytes come of it at most. */
const PUSHED_BYTES = 1 << 13;

/** Gives the content of files of a zip, each from its beginning. */
export class ZipContent implements ArchiveContent {
  readonly #file: string;
  readonly #range: ReadRange;
  readonly #budget: UnpackBudget;

  constructor(file: string, range: ReadRange, { free }: ArchiveLimits) {
    this.#file = file;
    this.#range = range;
    this.#budget = new UnpackBudget(file, range.size, free);
  }

  async read(entry: ArchiveEntry, offset: number, length: number): Promise<Uint8Array> {
    const packed = entry.packed as PackedEntry;
    if (entry.size === 0 && packed.size === 0) return new Uint8Array();
    if (packed.method === STORED && !packed.isEncrypted) {
      const start = await this.#start(packed, entry.offset);
      if (offset > 0 || length < entry.size) return this.#range.read(start + offset, length);
    }
    const bytes = new Uint8Array(length);
    let position = 0;
    for await (const piece of this.#pieces(entry, pieceFor(offset + length))) {
      const from = Math.max(0, offset - position);
      const to = Math.min(piece.length, offset + length - position);
      if (to > from) bytes.set(piece.subarray(from, to), position + from - offset);
      position += piece.length;
      // What stands behind is of no interest; the end is reached where all is, for its sum.
      if (position >= offset + length && offset + length < entry.size) break;
    }
    return bytes;
  }

  async *chunks(entry: ArchiveEntry): AsyncGenerator<Uint8Array> {
    this.#budget.requireRoom(entry.size);
    yield* this.#pieces(entry, PIECE_BYTES);
  }

  async *#pieces(entry: ArchiveEntry, pieceBytes: number): AsyncGenerator<Uint8Array> {
    const packed = entry.packed as PackedEntry;
    const start = await this.#start(packed, entry.offset);
    let sum = 0;
    let length = 0;
    for await (const piece of this.#unpacked(packed, start, pieceBytes)) {
      this.#budget.spend(piece.length);
      length += piece.length;
      if (length > entry.size) refuse(this.#file, 'archive-damaged');
      sum = crc32(piece, sum);
      yield piece;
    }
    if (length !== entry.size || sum !== packed.crc) refuse(this.#file, 'archive-damaged');
  }

  async *#unpacked({ method, size }: PackedEntry, start: number, pieceBytes: number) {
    let unpacked: Uint8Array[] = [];
    const inflate = new Inflate(piece => unpacked.push(piece));
    for (let at = 0; at < size; at += pieceBytes) {
      const bytes = await this.#range.read(start + at, Math.min(pieceBytes, size - at));
      if (method === STORED) {
        yield bytes;
        continue;
      }
      for (let from = 0; from < bytes.length; from += PUSHED_BYTES) {
        unpacked = [];
        const isLast = at + from + PUSHED_BYTES >= size;
        this.#push(inflate, bytes.subarray(from, from + PUSHED_BYTES), isLast);
        yield* unpacked;
      }
    }
  }

  #push(inflate: Inflate, bytes: Uint8Array, isLast: boolean): void {
    try {
      inflate.push(bytes, isLast);
    } catch {
      refuse(this.#file, 'archive-damaged');
    }
  }

  /** Where the content begins: behind its local header, which has a length of its own. */
  async #start({ size, method, isEncrypted }: PackedEntry, offset: number): Promise<number> {
    if (isEncrypted) refuse(this.#file, 'archive-encrypted');
    if (method !== STORED && method !== DEFLATE) refuse(this.#file, 'archive-method');
    const header = await this.#range.read(offset, LOCAL_HEADER_BYTES);
    const view = new DataView(header.buffer, header.byteOffset, header.length);
    if (header.length < LOCAL_HEADER_BYTES || view.getUint32(0, true) !== LOCAL_SIGNATURE)
      refuse(this.#file, 'archive-damaged');
    const start = offset + LOCAL_HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
    if (start + size > this.#range.size) refuse(this.#file, 'archive-truncated');
    return start;
  }
}

/** A header of an image needs no quarter of a megabyte. */
function pieceFor(bytes: number): number {
  return Math.min(PIECE_BYTES, Math.max(4096, bytes));
}
