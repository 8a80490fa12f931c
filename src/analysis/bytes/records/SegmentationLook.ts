import { ascii, isSpace } from '../ascii.ts';
import type { ByteWindow } from '../ByteWindow.ts';
import { NumberRun } from '../NumberRun.ts';
import type { SkipWatcher } from '../SkipWatcher.ts';
import {
  isPolygon,
  isShort,
  SEGMENTATION,
  type Segmentation,
} from '../../contract/records/segmentation.ts';

const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
/** First letters of NaN and Infinity, which Python writes as numbers. */
const NUMBER_LETTERS: ReadonlySet<number> = new Set([0x4e, 0x49]);

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
  /** Of the list that is open within the list. */
  readonly #numbers = new NumberRun();
  /** Of the first list within the list; 0 before its end. */
  #firstNumbers = 0;

  get found(): Segmentation {
    return this.#found;
  }

  begin(): void {
    this.#found = SEGMENTATION.empty;
    this.#known = false;
    this.#depth = 0;
    this.#inString = false;
    this.#escaped = false;
    this.#firstNumbers = 0;
  }

  watch(window: ByteWindow, from: number, to: number): void {
    let p = from;
    while (p < to && !this.#known) {
      if (this.#depth === 2 && !this.#inString) p = this.#numbers.pass(window, p, to);
      if (p < to) this.#take(window.bytes[p++] as number);
    }
  }

  #take(c: number): void {
    if (this.#inString) this.#inText(c);
    else if (c === ascii.comma) this.#numbers.commas += Number(this.#depth === 2);
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
    } else if (this.#depth > 2) return;
    else if (c === ascii.openBrace) this.#is(SEGMENTATION.other);
    else this.#numbers.commas = 0;
  }

  #close(): void {
    if (this.#depth-- !== 2) return;
    // Of an empty list it is 1 too many, which is no polygon either.
    const numbers = this.#numbers.commas + 1;
    this.#firstNumbers ||= numbers;
    const short = isShort(this.#firstNumbers);
    if (isPolygon(numbers)) this.#is(short ? SEGMENTATION.shortFirst : SEGMENTATION.valid);
    else this.#found = short ? SEGMENTATION.shortOnly : SEGMENTATION.noPolygon;
  }

  #value(c: number): void {
    this.#inString = c === ascii.quote;
    if (this.#depth === 1) this.#is(startsNumber(c) ? SEGMENTATION.flat : SEGMENTATION.other);
  }

  /** What comes after it changes nothing. */
  #is(found: Segmentation): void {
    this.#found = found;
    this.#known = true;
  }
}

function startsNumber(c: number): boolean {
  return c === MINUS || (c >= ZERO && c <= NINE) || NUMBER_LETTERS.has(c);
}
