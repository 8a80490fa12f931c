import { sumOf } from '../../kit/memory/sums.ts';
import { areScanArrays, type ScanArrays, ScanColumns } from './ScanColumns.ts';
import type { Sight } from './Sight.ts';

/** Changes when what is kept means something else: rules of the loader, or the order of the numbers. */
const MARK = 0x464c5302;
/** Mark, sum, bytes of the names and of the sight, then how long each array is; in whole places of the longest numbers. */
const HEAD_BYTES = 4 * 10;
/** Of a sight, such as label files without images. */
const MOST_SIGHT_BYTES = 1 << 20;
const LINE_END = 0x0a;

/** What a scan has found, to be kept until the next run. */
export interface KeptScan {
  readonly images: readonly string[];
  readonly columns: ScanColumns;
  readonly sight: Sight | null;
}

/** The same as it comes back. */
export interface UnpackedScan {
  /** A name a line. */
  readonly names: string;
  readonly columns: ScanColumns;
  readonly sight: Sight | null;
  /** Of the bytes that it was kept in. */
  readonly sum: number;
}

/** As bytes, and their sum. */
export interface PackedScan {
  readonly bytes: Uint8Array;
  readonly sum: number;
}

/** @returns null where it cannot be kept: a name holds the end of a line */
export function packScan({ images, columns, sight }: KeptScan): PackedScan | null {
  const text = images.join('\n');
  if (text.split('\n', images.length + 1).length !== images.length) return null;
  const names = new TextEncoder().encode(text);
  const seen = new TextEncoder().encode(sight === null ? '' : JSON.stringify(sight));
  const texts = [names, seen.length > MOST_SIGHT_BYTES ? new Uint8Array() : seen];
  const { stamps, facts, rows, lines, repeated } = columns.arrays();
  const arrays = [stamps, facts, rows, lines, repeated];
  const parts = [...arrays, ...texts];
  const length = parts.reduce((sum, part) => sum + part.byteLength, HEAD_BYTES);
  const bytes = new Uint8Array(4 * Math.ceil(length / 4));
  let at = HEAD_BYTES;
  for (const { buffer, byteOffset, byteLength } of parts) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  const head = new Uint32Array(bytes.buffer, 0, HEAD_BYTES / 4);
  head.set([MARK, 0, ...[...texts, ...arrays].map(part => part.length)]);
  const sum = sumOf(bytes);
  head[1] = sum;
  return { bytes, sum };
}

/** @returns null where it is not what `packScan` made, or is damaged */
export function unpackScan(bytes: Uint8Array): UnpackedScan | null {
  if (bytes.length < HEAD_BYTES || bytes.length % 4 !== 0) return null;
  if (bytes.byteOffset % 8 !== 0) return unpackScan(bytes.slice());
  const { buffer, byteOffset: start } = bytes;
  const head = new Uint32Array(buffer, start, HEAD_BYTES / 4);
  if (head[0] !== MARK || head[1] !== sumOf(bytes)) return null;
  const [nameBytes = 0, sightBytes = 0, ...lengths] = head.subarray(
    2,
  ) as unknown as readonly number[];
  const arrays = arraysIn(buffer, start + HEAD_BYTES, start + bytes.length, lengths);
  if (arrays === null || !areScanArrays(arrays.found)) return null;
  const texts = bytes.subarray(arrays.end - start);
  const names = texts.subarray(0, nameBytes);
  const seen = new TextDecoder().decode(texts.subarray(nameBytes, nameBytes + sightBytes));
  const columns = new ScanColumns(arrays.found);
  if (linesOf(names) !== columns.images) return null;
  const sight = seen === '' ? null : (JSON.parse(seen) as Sight);
  return { names: new TextDecoder().decode(names), columns, sight, sum: head[1] };
}

function arraysIn(
  buffer: ArrayBufferLike,
  from: number,
  to: number,
  [stamps = 0, facts = 0, rows = 0, lines = 0, repeated = 0]: readonly number[],
): { readonly found: ScanArrays; readonly end: number } | null {
  const end = from + 8 * stamps + 4 * (facts + rows + lines + repeated);
  if (end > to) return null;
  let at = from;
  const next = (length: number, width: number) => {
    const start = at;
    at += length * width;
    return [buffer, start, length] as const;
  };
  return {
    found: {
      stamps: new Float64Array(...next(stamps, 8)),
      facts: new Int32Array(...next(facts, 4)),
      rows: new Float32Array(...next(rows, 4)),
      lines: new Int32Array(...next(lines, 4)),
      repeated: new Int32Array(...next(repeated, 4)),
    },
    end,
  };
}

function linesOf(text: Uint8Array): number {
  let lines = 1;
  for (let at = text.indexOf(LINE_END); at >= 0; at = text.indexOf(LINE_END, at + 1)) lines++;
  return lines;
}
