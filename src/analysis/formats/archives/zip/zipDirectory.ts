import type { ArchiveEntry } from '../ArchiveEntry.ts';
import { MOST_ENTRIES } from '../ArchiveEntry.ts';
import { ArchiveIndex } from '../ArchiveIndex.ts';
import { entryPath } from '../entryPath.ts';
import type { ReadRange } from '../ReadRange.ts';
import { refuse } from '../refuse.ts';
import { zipEntry, zipEntryLength } from './zipEntry.ts';
import { zipEnd } from './zipEnd.ts';

/** Of the directory of a million files with long paths. */
const MOST_BYTES = 512 << 20;
const PIECE_BYTES = 1 << 20;
/** Before the name of a file, where its content stands. */
const LOCAL_HEADER_BYTES = 30;

/**
 * The entries of a zip by its central directory (PKWARE APPNOTE.TXT 6.3.10, 4.3.12), with zip64. A file may have other bytes
 * before the archive.
 *
 * @throws FailureError where it is damaged, cut off, in several parts, has too many entries, entries that share bytes (as
 *   bombs have), or names that lead out of it
 */
export async function zipDirectory(file: string, range: ReadRange): Promise<ArchiveIndex> {
  const { offset, size, count, shift } = await zipEnd(file, range);
  if (count > MOST_ENTRIES || size > MOST_BYTES) refuse(file, 'archive-too-many-entries');
  const index = new ArchiveIndex();
  const spans = new Spans(count);
  let rest = new Uint8Array();
  for (let at = 0; at < size || rest.length > 0;) {
    const piece = await range.read(offset + at, Math.min(PIECE_BYTES, size - at));
    at += piece.length;
    const bytes = joined(rest, piece);
    const used = addEntries(bytes, { file, shift }, entry => {
      if (index.entries === count) refuse(file, 'archive-damaged');
      spans.add(entry);
      index.add(entry);
    });
    rest = bytes.slice(used);
    if (piece.length === 0 && used === 0) refuse(file, 'archive-damaged');
  }
  if (index.entries !== count) refuse(file, 'archive-damaged');
  if (!spans.areApart(offset)) refuse(file, 'archive-overlaps');
  return index;
}

interface Place {
  readonly file: string;
  /** What is added to offsets: bytes that stand before the archive. */
  readonly shift: number;
}

/** @returns how many bytes whole entries take */
function addEntries(
  bytes: Uint8Array,
  { file, shift }: Place,
  add: (entry: ArchiveEntry) => void,
): number {
  let at = 0;
  for (;;) {
    const length = zipEntryLength(bytes, at);
    if (length === null) refuse(file, 'archive-damaged');
    if (length === undefined || at + length > bytes.length) return at;
    const entry = zipEntry(bytes.subarray(at, at + length));
    if (entry === null) refuse(file, 'archive-damaged');
    const path = entryPath(entry.name);
    if (path === null) refuse(file, 'archive-names-outside');
    const { kind, size, offset, packed } = entry;
    add({ path, kind, size, offset: offset + shift, packed });
    at += length;
  }
}

/** Where the bytes of entries lie. Entries that share bytes unpack to more than there is: a bomb (Fifield 2019). */
class Spans {
  readonly #starts: Float64Array;
  readonly #ends: Float64Array;
  #count = 0;

  constructor(count: number) {
    this.#starts = new Float64Array(count);
    this.#ends = new Float64Array(count);
  }

  add({ offset, packed }: ArchiveEntry): void {
    this.#starts[this.#count] = offset;
    this.#ends[this.#count++] = offset + LOCAL_HEADER_BYTES + (packed?.size ?? 0);
  }

  /** No span is empty, so none share bytes where each start, in order, has as many ends before it as starts. */
  areApart(end: number): boolean {
    const starts = this.#starts.toSorted();
    return this.#ends.toSorted().every((at, index) => at <= (starts[index + 1] ?? end));
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
