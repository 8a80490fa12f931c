import { ascii, isDigit, isSpace } from './ascii.ts';
import { EXACT_DIGITS, exactQuotient, POWERS_OF_TEN } from './exactNumber.ts';

/** The value of the last number read. A cell, because a variable that holds doubles allocates on every write. */
export const NUMBER = new Float64Array(1);

/** Digits beyond which `readNumber` declines. */
const MOST_DIGITS = 30;

/**
 * Reads a JSON number without an exponent from bytes that end in NUL, exactly as `Number(text)` would. Numbers with more
 * than 15 digits before the point are declined, so ids beyond 2^53 are never rounded here.
 *
 * @returns the index after it, with the value in `NUMBER[0]`; −1 where this is not surely a whole number: the slow path decides
 */
export function readNumber(bytes: Uint8Array, start: number): number {
  const negative = bytes[start] === 0x2d;
  const first = negative ? start + 1 : start;
  let p = first;
  let c = bytes[p] as number;
  let mantissa = 0;
  while (isDigit(c)) {
    mantissa = mantissa * 10 + (c ^ 0x30);
    c = bytes[++p] as number;
  }
  const whole = p - first;
  if (!isWholePart(whole, bytes[first] as number)) return -1;
  let fraction = 0;
  if (c === 0x2e) {
    c = bytes[++p] as number;
    while (isDigit(c)) {
      mantissa = mantissa * 10 + (c ^ 0x30);
      c = bytes[++p] as number;
    }
    fraction = p - first - whole - 1;
    if (fraction === 0) return -1;
  }
  if (!endsNumber(c)) return -1;
  const value =
    whole + fraction <= EXACT_DIGITS
      ? mantissa / (POWERS_OF_TEN[fraction] as number)
      : longNumber(bytes, first, whole + fraction, fraction);
  if (Number.isNaN(value)) return -1;
  NUMBER[0] = negative ? -value : value;
  return p;
}

/** A number whose digits a double may not hold. NaN where it must be read as text. */
function longNumber(bytes: Uint8Array, first: number, digits: number, fraction: number): number {
  if (digits > MOST_DIGITS) return Number.NaN;
  let head = 0;
  let tail = 0;
  let p = first;
  for (let i = 0; i < digits; p++) {
    const c = bytes[p] as number;
    if (c === 0x2e) continue;
    if (i < EXACT_DIGITS) head = head * 10 + (c - 0x30);
    else tail = tail * 10 + (c - 0x30);
    i++;
  }
  return exactQuotient(head, tail, digits - EXACT_DIGITS, fraction);
}

/** At least one digit, and no zero before others. */
function isWholePart(digits: number, first: number): boolean {
  return digits === 1 || (digits > 1 && first !== 0x30);
}

function endsNumber(c: number): boolean {
  return c === ascii.comma || c === ascii.closeBracket || c === ascii.closeBrace || isSpace(c);
}
