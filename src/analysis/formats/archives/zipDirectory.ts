import type { ArchiveEntry } from './ArchiveEntry.ts';
import { MOST_ENTRIES } from './ArchiveEntry.ts';
import { entryPath } from './entryPath.ts';
import type { ReadRange } from './ReadRange.ts';
import { refuse } from './refuse.ts';
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
export async function zipDirectory(
  file: string,
  range: ReadRange,
): Promise<readonly ArchiveEntry[]> {
  const { offset, size, count, shift } = await zipEnd(file, range);
  if (count > MOST_ENTRIES || size > MOST_BYTES) refuse(file, 'archive-too-many-entries');
  const entries: ArchiveEntry[] = [];
  let rest = new Uint8Array();
  for (let at = 0; at < size || rest.length > 0;) {
    const piece = await range.read(offset + at, Math.min(PIECE_BYTES, size - at));
    at += piece.length;
    const bytes = joined(rest, piece);
    const used = addEntries(bytes, { file, shift }, entries);
    rest = bytes.slice(used);
    if (entries.length > count) refuse(file, 'archive-damaged');
    if (piece.length === 0 && used === 0) refuse(file, 'archive-damaged');
  }
  if (entries.length !== count) refuse(file, 'archive-damaged');
  requireApart(file, entries, offset);
  return entries;
}

interface Place {
  readonly file: string;
  /** What is added to offsets: bytes that stand before the archive. */
  readonly shift: number;
}

/** @returns how many bytes whole entries take */
function addEntries(bytes: Uint8Array, { file, shift }: Place, into: ArchiveEntry[]): number {
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
    into.push({ path, kind, size, offset: offset + shift, packed });
    at += length;
  }
}

/** Entries whose bytes overlap unpack to more than there is: a bomb (Fifield 2019). */
function requireApart(file: string, entries: readonly ArchiveEntry[], end: number): void {
  const inOrder = entries.toSorted((one, other) => one.offset - other.offset);
  for (const [at, { offset, packed }] of inOrder.entries()) {
    const next = inOrder[at + 1]?.offset ?? end;
    if (offset + LOCAL_HEADER_BYTES + (packed?.size ?? 0) > next) refuse(file, 'archive-overlaps');
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
