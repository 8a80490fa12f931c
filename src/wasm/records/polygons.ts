import { afterSpace, CLOSE_BRACKET, COMMA, MINUS, OPEN_BRACE, OPEN_BRACKET, ZERO } from './ascii';
import { afterValue, structural } from './passValue';

// Entries of `SEGMENTATION` in src/analysis/contract/records/segmentation.ts.
const VALID: i32 = 0;
const EMPTY: i32 = 1;
const NO_POLYGON: i32 = 2;
const FLAT: i32 = 3;
const SHORT_FIRST: i32 = 5;
const SHORT_ONLY: i32 = 6;

const LETTER_N: u32 = 0x6e;
const NINE: u32 = 0x39;
const LEAST_NUMBERS: u32 = 6;
const MOST_OF_SHORT: u32 = 4;

/** What the segmentation is that was passed last. */
export let segmentation: i32 = EMPTY;
/** In the polygon whose end was looked for last. */
let numbersIn: u32 = 0;

/**
 * Passes a segmentation, and finds out what it is as `SegmentationLook` of src/analysis/bytes/records/SegmentationLook.ts does.
 *
 * @returns the address after it, 0 where declined
 */
export function afterSegmentation(at: usize): usize {
  const c: u32 = load<u8>(at);
  if (c == OPEN_BRACKET) return afterList(at);
  if (c != LETTER_N && c != OPEN_BRACE) return 0;
  segmentation = c == OPEN_BRACE ? VALID : EMPTY;
  return afterValue(at);
}

function afterList(at: usize): usize {
  const inside = afterSpace(at + 1);
  const first: u32 = load<u8>(inside);
  if (first == OPEN_BRACKET) return afterPolygons(inside);
  if (first == CLOSE_BRACKET) segmentation = EMPTY;
  else if (first == MINUS || (first >= ZERO && first <= NINE)) segmentation = FLAT;
  else return 0;
  return afterValue(at);
}

/** Passes lists of numbers, and all that stands around them, in the same look that counts the numbers. */
function afterPolygons(at: usize): usize {
  let p = at;
  let firstNumbers: u32 = 0;
  let isDecided = false;
  for (;;) {
    if (load<u8>(p) != OPEN_BRACKET) return 0;
    p = polygonEnd(p + 1);
    if (p == 0) return 0;
    if (firstNumbers == 0) firstNumbers = numbersIn;
    if (!isDecided) {
      const isShort = firstNumbers <= MOST_OF_SHORT;
      isDecided = numbersIn >= LEAST_NUMBERS && (numbersIn & 1) == 0;
      if (isDecided) segmentation = isShort ? SHORT_FIRST : VALID;
      else segmentation = isShort ? SHORT_ONLY : NO_POLYGON;
    }
    p = afterSpace(p);
    if (load<u8>(p) != COMMA) break;
    p = afterSpace(p + 1);
  }
  return load<u8>(p) == CLOSE_BRACKET ? p + 1 : 0;
}

/** @returns the address after the closing bracket; 0 where something else than numbers comes before it */
function polygonEnd(from: usize): usize {
  let p = from;
  let commas: u32 = 0;
  let first = v128.load(p);
  let second = v128.load(p, 16);
  // Polygons are long: two steps for one jump.
  while (!v128.any_true(v128.or(structural(first), structural(second)))) {
    commas += popcnt(commasIn(first, second));
    p += 32;
    first = v128.load(p);
    second = v128.load(p, 16);
  }
  const stops = bothBits(structural(first), structural(second));
  const end = p + usize(ctz(stops));
  if (load<u8>(end) != CLOSE_BRACKET) return 0;
  // Of an empty list it is 1 too many, which is no polygon either.
  numbersIn = commas + popcnt(commasIn(first, second) & (stops ^ (stops - 1))) + 1;
  return end + 1;
}

function commasIn(first: v128, second: v128): i32 {
  const comma = i8x16.splat(<i8>COMMA);
  return bothBits(i8x16.eq(first, comma), i8x16.eq(second, comma));
}

function bothBits(first: v128, second: v128): i32 {
  return i8x16.bitmask(first) | (i8x16.bitmask(second) << 16);
}
