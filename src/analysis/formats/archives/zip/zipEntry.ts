import type { PackedEntry } from '../ArchiveEntry.ts';

/** An entry as the central directory has it. */
export interface ZipEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
  /** Bytes of its content, unpacked. */
  readonly size: number;
  /** Of its local header, as it is written. */
  readonly offset: number;
  readonly packed: PackedEntry;
}

const FIXED_BYTES = 46;
const SIGNATURE = 0x02014b50;
/** Stands where the number is in the extra field of zip64. */
const ELSEWHERE = 0xffffffff;
const ZIP_64_FIELD = 1;
/** The file type in the upper half of attributes that Unix writes. */
const FILE_TYPE = 0xf000;
const REGULAR_FILE = 0x8000;
const FOLDER = 0x4000;
const UTF_8 = new TextDecoder('utf-8', { fatal: true });
const WINDOWS = new TextDecoder('windows-1252');

/** Bytes of the entry that begins here; undefined where they are not all there to say so, null where none begins. */
export function zipEntryLength(bytes: Uint8Array, at: number): number | undefined | null {
  if (at + FIXED_BYTES > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, FIXED_BYTES);
  if (view.getUint32(0, true) !== SIGNATURE) return null;
  const [name, extra, comment] = [28, 30, 32].map(place => view.getUint16(place, true));
  return FIXED_BYTES + (name as number) + (extra as number) + (comment as number);
}

/**
 * An entry of the central directory (APPNOTE.TXT 4.3.12).
 *
 * @param bytes of this entry alone
 * @returns null where it is damaged
 */
export function zipEntry(bytes: Uint8Array): ZipEntry | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const flags = view.getUint16(8, true);
  const nameEnd = FIXED_BYTES + view.getUint16(28, true);
  const name = nameIn(bytes.subarray(FIXED_BYTES, nameEnd));
  const written = [24, 20, 42].map(place => view.getUint32(place, true));
  const numbers = withLarge(written, bytes.subarray(nameEnd, nameEnd + view.getUint16(30, true)));
  if (numbers === null) return null;
  const [size, packedSize, offset] = numbers as [number, number, number];
  return {
    name,
    kind: kindOf(name, view.getUint32(38, true) >>> 16),
    size,
    offset,
    packed: {
      size: packedSize,
      method: view.getUint16(10, true),
      crc: view.getUint32(16, true),
      isEncrypted: (flags & 1) === 1,
    },
  };
}

/** Links are of no use here, and pipes and devices are none. */
function kindOf(name: string, unixMode: number): ZipEntry['kind'] {
  const type = unixMode & FILE_TYPE;
  if (/[/\\]$/.test(name) || type === FOLDER) return 'folder';
  return type === 0 || type === REGULAR_FILE ? 'file' : 'other';
}

/** Whatever the flag says: some tools write UTF-8 without it, others what their system uses. */
function nameIn(bytes: Uint8Array): string {
  try {
    return UTF_8.decode(bytes);
  } catch {
    return WINDOWS.decode(bytes);
  }
}

/**
 * Numbers that do not fit into 32 bits stand in the extra field, in this order (APPNOTE.TXT 4.5.3).
 *
 * @returns null where they are missing, or are beyond 2^53
 */
function withLarge(written: readonly number[], extra: Uint8Array): readonly number[] | null {
  if (!written.includes(ELSEWHERE)) return written;
  const field = fieldOf(extra, ZIP_64_FIELD);
  let at = 0;
  const numbers = written.map(number => {
    if (number !== ELSEWHERE) return number;
    at += 8;
    return field !== null && at <= field.byteLength
      ? Number(field.getBigUint64(at - 8, true))
      : Number.NaN;
  });
  return numbers.every(Number.isSafeInteger) ? numbers : null;
}

function fieldOf(extra: Uint8Array, wanted: number): DataView | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.length);
  for (let at = 0; at + 4 <= extra.length;) {
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > extra.length) return null;
    if (view.getUint16(at, true) === wanted)
      return new DataView(extra.buffer, extra.byteOffset + at + 4, length);
    at += 4 + length;
  }
  return null;
}
