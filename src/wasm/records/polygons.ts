import {
  afterSpace,
  CLOSE_BRACKET,
  COMMA,
  MINUS,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  ZERO,
} from './ascii';

// Entries of `SEGMENTATION` in src/analysis/contract/records/segmentation.ts.
const VALID: i32 = 0;
const EMPTY: i32 = 1;
const NO_POLYGON: i32 = 2;
const FLAT: i32 = 3;
const SHORT_FIRST: i32 = 5;
const SHORT_ONLY: i32 = 6;
/** It holds more than lists of numbers. */
export const UNCLEAR: i32 = -1;

const LETTER_N: u32 = 0x6e;
const NINE: u32 = 0x39;
const LEAST_NUMBERS: u32 = 6;
const MOST_OF_SHORT: u32 = 4;

/** In the polygon whose end was looked for last. */
let numbersIn: u32 = 0;

/** As `SegmentationLook` of src/analysis/bytes/records/SegmentationLook.ts, of a value that was passed. */
export function segmentationAt(at: usize): i32 {
  const c: u32 = load<u8>(at);
  if (c == LETTER_N) return EMPTY;
  if (c == OPEN_BRACE) return VALID;
  return c == OPEN_BRACKET ? listAt(afterSpace(at + 1)) : UNCLEAR;
}

function listAt(inside: usize): i32 {
  const first: u32 = load<u8>(inside);
  if (first == CLOSE_BRACKET) return EMPTY;
  if (first == MINUS || (first >= ZERO && first <= NINE)) return FLAT;
  let p = inside;
  let firstNumbers: u32 = 0;
  for (;;) {
    if (load<u8>(p) != OPEN_BRACKET) return UNCLEAR;
    const end = polygonEnd(p + 1);
    if (end == 0) return UNCLEAR;
    if (firstNumbers == 0) firstNumbers = numbersIn;
    const isShort = firstNumbers <= MOST_OF_SHORT;
    if (numbersIn >= LEAST_NUMBERS && (numbersIn & 1) == 0) return isShort ? SHORT_FIRST : VALID;
    p = afterSpace(end);
    if (load<u8>(p) != COMMA) return isShort ? SHORT_ONLY : NO_POLYGON;
    p = afterSpace(p + 1);
  }
  return UNCLEAR;
}

/** @returns the address after the closing bracket; 0 where something else than numbers comes before it */
function polygonEnd(from: usize): usize {
  let p = from;
  let commas: u32 = 0;
  let openers = i8x16.splat(0);
  let v = v128.load(p);
  let closing = i8x16.bitmask(closers(v));
  while (closing == 0) {
    commas += popcnt(i8x16.bitmask(i8x16.eq(v, i8x16.splat(0x2c))));
    openers = v128.or(openers, openersIn(v));
    p += 16;
    v = v128.load(p);
    closing = i8x16.bitmask(closers(v));
  }
  const before = (closing & -closing) - 1;
  commas += popcnt(i8x16.bitmask(i8x16.eq(v, i8x16.splat(0x2c))) & before);
  if (v128.any_true(openers) || (i8x16.bitmask(openersIn(v)) & before) != 0) return 0;
  // Of an empty list it is 1 too many, which is no polygon either.
  numbersIn = commas + 1;
  return p + usize(ctz(closing)) + 1;
}

function closers(v: v128): v128 {
  return i8x16.eq(v, i8x16.splat(0x5d));
}

/** `[` and `{` but for the bit in which they differ, and quotes. */
function openersIn(v: v128): v128 {
  const folded = v128.or(v, i8x16.splat(0x20));
  return v128.or(i8x16.eq(folded, i8x16.splat(0x7b)), i8x16.eq(v, i8x16.splat(<i8>QUOTE)));
}
