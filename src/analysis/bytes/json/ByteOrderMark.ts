import type { ByteWindow } from '../ByteWindow.ts';
import { JsonProblem } from '../JsonProblem.ts';

const MARK = [0xef, 0xbb, 0xbf];

/** Passes the three bytes that some editors put before UTF-8, and recognizes UTF-16 by its two. */
export class ByteOrderMark {
  #seen = 0;
  #done = false;

  /** Whether the next byte belongs to the text proper. */
  get done(): boolean {
    return this.#done;
  }

  pass(window: ByteWindow, p: number): number {
    const c = window.bytes[p] as number;
    if (c === MARK[this.#seen]) {
      this.#seen++;
      this.#done = this.#seen === MARK.length;
      return p + 1;
    }
    if (this.#seen > 0 || c === 0xff || c === 0xfe) throw new JsonProblem(window.base + p, 'utf-8');
    this.#done = true;
    return p;
  }
}
