import { ascii, isSpace } from '../ascii.ts';
import type { SkipWatcher } from '../json/JsonVisitor.ts';
import { isPolygon, SEGMENTATION, type Segmentation } from './segmentation.ts';

const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
/** First letters of NaN and Infinity, which Python writes as numbers. */
const NUMBER_LETTERS = [0x4e, 0x49];

/**
 * Finds out what a segmentation is while its bytes are passed, in pieces of any size, and checks nothing. The first valid
 * polygon decides, so most are known by their first list.
 */
export class SegmentationLook implements SkipWatcher {
  #found: Segmentation = SEGMENTATION.empty;
  #known = false;
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** Commas of the list that is open within the list, and whether anything stands in it. */
  #commas = 0;
  #filled = false;

  get found(): Segmentation {
    return this.#found;
  }

  begin(): void {
    this.#found = SEGMENTATION.empty;
    this.#known = false;
    this.#depth = 0;
    this.#inString = false;
    this.#escaped = false;
  }

  watch(bytes: Uint8Array, from: number, to: number): void {
    for (let p = from; p < to && !this.#known; p++) this.#take(bytes[p] as number);
  }

  #take(c: number): void {
    if (this.#inString) this.#inText(c);
    else if (c === ascii.comma) this.#commas += Number(this.#depth === 2);
    else if (c === ascii.openBracket || c === ascii.openBrace) this.#open(c);
    else if (c === ascii.closeBracket || c === ascii.closeBrace) this.#close();
    else if (!isSpace(c)) this.#value(c);
  }

  #inText(c: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (c === ascii.backslash) this.#escaped = true;
    else this.#inString = c !== ascii.quote;
  }

  #open(c: number): void {
    this.#depth++;
    if (this.#depth === 1) {
      if (c === ascii.openBrace) this.#is(SEGMENTATION.valid);
    } else if (this.#depth > 2) this.#filled = true;
    else if (c === ascii.openBrace) this.#is(SEGMENTATION.other);
    else {
      this.#commas = 0;
      this.#filled = false;
    }
  }

  #close(): void {
    if (this.#depth-- !== 2) return;
    if (isPolygon(this.#filled ? this.#commas + 1 : 0)) this.#is(SEGMENTATION.valid);
    else this.#found = SEGMENTATION.noPolygon;
  }

  #value(c: number): void {
    this.#inString = c === ascii.quote;
    if (this.#depth > 1) this.#filled = true;
    else this.#is(startsNumber(c) ? SEGMENTATION.flat : SEGMENTATION.other);
  }

  /** What comes after it changes nothing. */
  #is(found: Segmentation): void {
    this.#found = found;
    this.#known = true;
  }
}

function startsNumber(c: number): boolean {
  return c === MINUS || (c >= ZERO && c <= NINE) || NUMBER_LETTERS.includes(c);
}
