import type { ReadRange } from '../ReadRange.ts';
import { refuse } from '../refuse.ts';

/** Where the central directory lies. */
export interface ZipEnd {
  /** Bytes from the beginning of the file. */
  readonly offset: number;
  /** Bytes. */
  readonly size: number;
  /** Entries. */
  readonly count: number;
  /** Bytes that stand before the archive. */
  readonly shift: number;
}

const END_BYTES = 22;
const LOCATOR_BYTES = 20;
const END_64_BYTES = 56;
const MOST_COMMENT_BYTES = 0xffff;

/**
 * Finds the end record of a zip, and that of zip64 where there is one (APPNOTE.TXT 4.3.14 to 4.3.16).
 *
 * @throws FailureError where there is none, or it says what cannot be
 */
export async function zipEnd(file: string, range: ReadRange): Promise<ZipEnd> {
  const tailBytes = Math.min(range.size, END_BYTES + MOST_COMMENT_BYTES + LOCATOR_BYTES);
  const tailOffset = range.size - tailBytes;
  const tail = await range.read(tailOffset, tailBytes);
  const at = endIn(tail);
  if (at === null) refuse(file, 'archive-truncated');
  const view = viewOf(tail);
  if (view.getUint16(at + 4, true) !== 0 && view.getUint16(at + 4, true) !== 0xffff)
    refuse(file, 'archive-in-parts');
  const locator = at - LOCATOR_BYTES;
  const isLarge = locator >= 0 && view.getUint32(locator, true) === 0x07064b50;
  const end = isLarge
    ? await largeEnd(file, range, {
        at: Number(view.getBigUint64(locator + 8, true)),
        before: tailOffset + locator,
      })
    : {
        size: view.getUint32(at + 12, true),
        offset: view.getUint32(at + 16, true),
        count: view.getUint16(at + 10, true),
        before: tailOffset + at,
      };
  const shift = end.before - end.size - end.offset;
  if (!Number.isSafeInteger(shift) || shift < 0) refuse(file, 'archive-damaged');
  return { offset: end.offset + shift, size: end.size, count: end.count, shift };
}

interface LargePlace {
  /** Offset that the locator names. */
  readonly at: number;
  /** Offset of the locator, which stands behind. */
  readonly before: number;
}

async function largeEnd(file: string, range: ReadRange, { at, before }: LargePlace) {
  // Where other bytes stand before the archive, it lies directly before its locator.
  for (const offset of [at, before - END_64_BYTES]) {
    const bytes = await range.read(offset, END_64_BYTES);
    if (bytes.length < END_64_BYTES || viewOf(bytes).getUint32(0, true) !== 0x06064b50) continue;
    const view = viewOf(bytes);
    return {
      count: Number(view.getBigUint64(32, true)),
      size: Number(view.getBigUint64(40, true)),
      offset: Number(view.getBigUint64(48, true)),
      before: offset,
    };
  }
  return refuse(file, 'archive-damaged');
}

/** The last place whose comment reaches to the end; null where there is none. */
function endIn(tail: Uint8Array): number | null {
  const view = viewOf(tail);
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) === tail.length) return at;
  }
  return null;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
