import { POWERS_OF_TEN } from '../../../bytes/exactNumber.ts';
import type { RawRows } from './RawRows.ts';

const LAST_ASCII = 0x7f;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
/** What Python's `splitlines` takes for the end of a line, of ASCII. */
export const LINE_ENDS: ReadonlySet<number> = new Set([0x0a, 0x0b, 0x0c, 0x0d, 0x1c, 0x1d, 0x1e]);
const SPACES = [0x20, 0x09, 0x1f];

/** Of each byte: 0 part of a word, 1 between words, 2 the end of a line. */
const KIND = new Uint8Array(256);
for (const byte of SPACES) KIND[byte] = 1;
for (const byte of LINE_ENDS) KIND[byte] = 2;

/** Beyond ASCII, what Python splits lines and words at. */
const OTHER_LINE_ENDS = /[\u0085\u2028\u2029]/g;
const OTHER_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Python reads the digits of all scripts. */
const OTHER_DIGITS = /(?![0-9])\p{Nd}/gu;
/** What Python's `float` reads, of ASCII. */
const FLOAT = /^[+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:e[+-]?\d+(?:_\d+)*)?$/i;

/**
 * Reads the words of a label file as numbers: lines and words are split where Python does it.
 *
 * @returns false where it is no UTF-8
 */
export function parseRows(bytes: Uint8Array, into: RawRows): boolean {
  into.clear();
  const start = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte) ? 3 : 0;
  if (parseAscii(bytes, start, into)) return true;
  const text = decoded(bytes.subarray(start));
  if (text === null) return false;
  into.clear();
  const plain = text
    .replaceAll(OTHER_LINE_ENDS, '\n')
    .replaceAll(OTHER_SPACES, ' ')
    .replaceAll(OTHER_DIGITS, plainDigit);
  parseAscii(new TextEncoder().encode(plain), 0, into, true);
  return true;
}

/** Digits of a script stand side by side, from 0 to 9. */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) as number;
  let zero = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** @returns false at a byte beyond ASCII, unless such words are taken for what is no number */
function parseAscii(bytes: Uint8Array, from: number, into: RawRows, anyBytes = false): boolean {
  const { length } = bytes;
  let line = 1;
  let p = from;
  while (p < length) {
    const byte = bytes[p] as number;
    const kind = KIND[byte];
    if (kind === 0) {
      const end = readWord(bytes, p, into);
      if (end < 0 && !anyBytes) return false;
      p = end < 0 ? skipWord(bytes, p, into) : end;
      continue;
    }
    p++;
    if (kind === 2) {
      into.endRow(line++);
      if (byte === 0x0d && bytes[p] === 0x0a) p++;
    }
  }
  into.endRow(line);
  return true;
}

/** The digits of a plain decimal that are exact in a double. */
const MOST_DIGITS = 15;
const POINT = 0x2e;

/** Adds the number at `start`. @returns where its word ends; −1 where it has a byte beyond ASCII */
function readWord(bytes: Uint8Array, start: number, into: RawRows): number {
  let p = start;
  let [value, digits, point] = [0, 0, -1];
  const isNegative = bytes[p] === 0x2d;
  if (isNegative) p++;
  for (; p < bytes.length; p++) {
    const byte = bytes[p] as number;
    const digit = byte ^ 0x30;
    if (digit <= 9) {
      value = 10 * value + digit;
      digits++;
    } else if (byte === POINT && point < 0) point = digits;
    else break;
  }
  const isEnd = p === bytes.length || KIND[bytes[p] as number] !== 0;
  if (!isEnd || digits === 0 || digits > MOST_DIGITS) return readSlowly(bytes, start, into);
  if (point >= 0) value /= POWERS_OF_TEN[digits - point] as number;
  into.add(isNegative ? -value : value);
  return p;
}

function readSlowly(bytes: Uint8Array, start: number, into: RawRows): number {
  const end = endOfWord(bytes, start);
  const word = bytes.subarray(start, end);
  if (word.some(byte => byte > LAST_ASCII)) return -1;
  const text = word.length > 400 ? '' : String.fromCharCode(...word);
  into.add(FLOAT.test(text) ? Number(text.replaceAll('_', '')) : Number.NaN);
  return end;
}

function skipWord(bytes: Uint8Array, start: number, into: RawRows): number {
  into.add(Number.NaN);
  return endOfWord(bytes, start);
}

function endOfWord(bytes: Uint8Array, start: number): number {
  let end = start;
  while (end < bytes.length && KIND[bytes[end] as number] === 0) end++;
  return end;
}
