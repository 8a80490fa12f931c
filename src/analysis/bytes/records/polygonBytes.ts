import { afterSpace, ascii } from '../ascii.ts';
import { isPolygon, SEGMENTATION, type Segmentation } from './segmentation.ts';

const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const LETTER_N = 0x6e;
const DECLINED = -1;

/**
 * What the segmentation is that starts at a byte. The first valid polygon decides, so most are known by their first list.
 *
 * @param at index of its first byte; it is sound up to its end
 * @returns −1 where it holds more than lists of numbers, and must be read token by token
 */
export function segmentationAt(bytes: Uint8Array, at: number): Segmentation | typeof DECLINED {
  const c = bytes[at] as number;
  if (c === LETTER_N) return SEGMENTATION.empty;
  if (c === ascii.openBrace) return SEGMENTATION.valid;
  return c === ascii.openBracket ? listAt(bytes, afterSpace(bytes, at + 1)) : DECLINED;
}

function listAt(bytes: Uint8Array, inside: number): Segmentation | typeof DECLINED {
  const first = bytes[inside] as number;
  if (first === ascii.closeBracket) return SEGMENTATION.empty;
  if (first === MINUS || (first >= ZERO && first <= NINE)) return SEGMENTATION.flat;
  let p = inside;
  for (;;) {
    if (bytes[p] !== ascii.openBracket) return DECLINED;
    const end = polygonEnd(bytes, p + 1);
    if (end < 0) return DECLINED;
    if (isPolygon(numbersIn)) return SEGMENTATION.valid;
    p = afterSpace(bytes, end);
    if (bytes[p] !== ascii.comma) return SEGMENTATION.noPolygon;
    p = afterSpace(bytes, p + 1);
  }
}

/** In the polygon whose end was looked for last. */
let numbersIn = 0;

/** @returns index after the closing bracket; −1 where something else than numbers comes before it */
function polygonEnd(bytes: Uint8Array, from: number): number {
  let commas = 0;
  let p = from;
  for (;;) {
    const c = bytes[p++] as number;
    if (c === ascii.comma) commas++;
    else if (c === ascii.closeBracket) break;
    else if (c === ascii.openBracket || c === ascii.openBrace || c === ascii.quote) return DECLINED;
  }
  numbersIn = bytes[afterSpace(bytes, from)] === ascii.closeBracket ? 0 : commas + 1;
  return p;
}
