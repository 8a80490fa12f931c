import { ascii, isSpace } from './ascii.ts';
import { EXACT_DIGITS, exactQuotient, POWERS_OF_TEN } from './exactNumber.ts';

/** The value of the last number read. A cell, because a variable that holds doubles allocates on every write. */
export const NUMBER = new Float64Array(1);

/** So many digits fit into 32 bits. */
const MOST_DIGITS = 9;

const MINUS = 0x2d;
const ZERO = 0x30;
/** The point, after `^ ZERO`. */
const POINT = 0x2e ^ ZERO;

/**
 * Reads a JSON number without an exponent from bytes that end in NUL, exactly as `Number(text)` would. Numbers with more
 * than 15 digits before the point are declined, so ids beyond 2^53 are never rounded here.
 *
 * Digits are gathered in 32 bits, nine at a time: a double takes twice as long for each.
 *
 * @returns the index after it, with the value in `NUMBER[0]`; −1 where this is not surely a whole number: the slow path decides
 */
export function readNumber(bytes: Uint8Array, start: number): number {
  const negative = bytes[start] === MINUS;
  const first = negative ? start + 1 : start;
  let p = first;
  let whole = 0;
  // Below 10 for digits alone.
  let digit = (bytes[p] as number) ^ ZERO;
  while (digit <= 9) {
    whole = (Math.imul(whole, 10) + digit) | 0;
    digit = (bytes[++p] as number) ^ ZERO;
  }
  const digits = p - first;
  if (!isWholePart(digits, bytes[first] as number)) return -1;
  if (digits > MOST_DIGITS) return longNumber(bytes, first, negative);
  let value = whole;
  if (digit === POINT) {
    const from = ++p;
    let part = 0;
    digit = (bytes[p] as number) ^ ZERO;
    while (digit <= 9) {
      part = (Math.imul(part, 10) + digit) | 0;
      digit = (bytes[++p] as number) ^ ZERO;
    }
    const fraction = p - from;
    if (fraction === 0) return -1;
    if (fraction > MOST_DIGITS || digits + fraction > EXACT_DIGITS)
      return longNumber(bytes, first, negative);
    const power = POWERS_OF_TEN[fraction] as number;
    value = (whole * power + part) / power;
  }
  return end(digit ^ ZERO, p, negative ? -value : value);
}

/** Keeps a value where the byte after it, at `p`, may end a number. @returns p, else −1 */
function end(after: number, p: number, value: number): number {
  if (!endsNumber(after) || Number.isNaN(value)) return -1;
  NUMBER[0] = value;
  return p;
}

/** At least one digit, and no zero before others. */
function isWholePart(digits: number, first: number): boolean {
  return digits === 1 || (digits > 1 && first !== ZERO);
}

/** What `nineDigits` has read. */
const PART = new Int32Array(1);

/** A number with more digits: the first 15 or fewer are exact in `head`, the others in `tail`. */
function longNumber(bytes: Uint8Array, first: number, negative: boolean): number {
  let head = 0;
  let headDigits = 0;
  let tail = 0;
  let tailDigits = 0;
  let point = -1;
  let p = first;
  for (;;) {
    const digits = nineDigits(bytes, p) - p;
    const power = POWERS_OF_TEN[digits] as number;
    if (tailDigits === 0 && headDigits + digits <= EXACT_DIGITS) {
      head = head * power + (PART[0] as number);
      headDigits += digits;
    } else {
      tail = tail * power + (PART[0] as number);
      tailDigits += digits;
    }
    p += digits;
    if (digits === MOST_DIGITS) continue;
    if (point >= 0 || ((bytes[p] as number) ^ ZERO) !== POINT) break;
    point = p++;
  }
  const fraction = point < 0 ? 0 : p - point - 1;
  if ((point >= 0 && fraction === 0) || tailDigits > EXACT_DIGITS) return -1;
  const value = exactQuotient(head, tail, tailDigits, fraction);
  return end(bytes[p] as number, p, negative ? -value : value);
}

/** @returns the index after up to nine digits */
function nineDigits(bytes: Uint8Array, from: number): number {
  const most = from + MOST_DIGITS;
  let p = from;
  let part = 0;
  for (let digit = 0; p < most; p++) {
    digit = (bytes[p] as number) ^ ZERO;
    if (digit > 9) break;
    part = (Math.imul(part, 10) + digit) | 0;
  }
  PART[0] = part;
  return p;
}

function endsNumber(c: number): boolean {
  return c === ascii.comma || c === ascii.closeBracket || c === ascii.closeBrace || isSpace(c);
}
