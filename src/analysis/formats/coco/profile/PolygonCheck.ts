import { ascii, isSpace } from '../../../bytes/ascii.ts';
import type { ByteWindow } from '../../../bytes/ByteWindow.ts';
import { NumberRun } from '../../../bytes/NumberRun.ts';
import { isPolygon } from '../../../contract/records/segmentation.ts';
import type { KeyWatch } from '../walk/WalkedRecord.ts';

/** First letters of true, false and null. */
const NO_NUMBER: ReadonlySet<number> = new Set([0x74, 0x66, 0x6e]);

/**
 * Finds polygons that are none while the bytes of a segmentation are passed, in pieces of any size: fewer than three points, an odd
 * number of coordinates, one that is no number, or something else than a list. Objects are masks by runs, and not looked at.
 */
export class PolygonCheck implements KeyWatch {
  readonly section = 'annotations';
  readonly key = 'segmentation';
  #isBad = false;
  #isKnown = false;
  /** Lists that are open. */
  #depth = 0;
  /** Of the polygon that is open. */
  readonly #numbers = new NumberRun();
  /** Whether a value comes next. */
  #isBefore = true;

  /** Whether there was one since this was asked for last. */
  takeBad(): boolean {
    const isBad = this.#isBad;
    this.#isBad = false;
    return isBad;
  }

  begin(): void {
    this.#isBad = false;
    this.#isKnown = false;
    this.#depth = 0;
  }

  watch(window: ByteWindow, from: number, to: number): void {
    let p = from;
    while (p < to && !this.#isKnown) {
      if (this.#depth === 2) p = this.#passNumbers(window, p, to);
      if (p < to) this.#take(window.bytes[p++] as number);
    }
  }

  #passNumbers(window: ByteWindow, from: number, to: number): number {
    const { bytes } = window;
    const p = this.#numbers.pass(window, from, to);
    let before = p - 1;
    while (before >= from && isSpace(bytes[before] as number)) before--;
    if (before >= from) this.#isBefore = bytes[before] === ascii.comma;
    return p;
  }

  #take(c: number): void {
    if (isSpace(c)) return;
    if (this.#depth === 0) this.#begin(c);
    else if (c === ascii.closeBracket) this.#close();
    else if (c === ascii.comma) this.#next();
    else if (this.#depth === 2) this.#coordinate(c);
    else if (c === ascii.openBracket) this.#open();
    else this.#known(true);
  }

  #begin(c: number): void {
    if (c === ascii.openBracket) this.#depth = 1;
    else this.#known(false);
  }

  #open(): void {
    this.#depth = 2;
    this.#numbers.commas = 0;
    this.#isBefore = true;
  }

  #close(): void {
    // Of an empty list it is 1 too many, which is no polygon either.
    if (this.#depth === 2 && !isPolygon(this.#numbers.commas + 1)) this.#known(true);
    this.#depth--;
  }

  #next(): void {
    this.#numbers.commas++;
    this.#isBefore = true;
  }

  /** A digit, a sign or a letter of a number, or the first byte of another value. */
  #coordinate(c: number): void {
    const isOther = c === ascii.quote || c === ascii.openBracket || c === ascii.openBrace;
    if (isOther || (this.#isBefore && NO_NUMBER.has(c))) this.#known(true);
    this.#isBefore = false;
  }

  #known(isBad: boolean): void {
    this.#isBad = isBad;
    this.#isKnown = true;
  }
}
