import { ascii } from '../ascii.ts';
import { JsonProblem } from '../JsonProblem.ts';
import { Utf8Check } from './Utf8Check.ts';

const LOWER_U = 0x75;
const ESCAPED = new Set(Array.from('"\\/bfnrtu', c => c.charCodeAt(0)));

/** Follows the inside of a string: escapes, control characters, UTF-8. */
export class StringCheck {
  readonly #utf8 = new Utf8Check();
  /** Where the escape in hand begins; −1 outside of one. */
  #escape = -1;
  #hexDigits = 0;

  /** @returns whether this byte is the quote that ends the string */
  take(c: number, at: number): boolean {
    if (this.#escape >= 0) {
      this.#escaped(c);
      return false;
    }
    if (!this.#utf8.take(c)) throw new JsonProblem(at, 'utf-8');
    if (c < 0x20) throw new JsonProblem(at, 'control-escape');
    if (c === ascii.backslash) this.#escape = at;
    return c === ascii.quote;
  }

  #escaped(c: number): void {
    const isOrdinary = this.#hexDigits > 0 ? isHex(c) : ESCAPED.has(c);
    if (!isOrdinary) throw new JsonProblem(this.#escape, 'known-escape');
    if (this.#hexDigits > 0) this.#hexDigits--;
    else if (c === LOWER_U) this.#hexDigits = 4;
    if (this.#hexDigits === 0) this.#escape = -1;
  }
}

function isHex(c: number): boolean {
  const lower = c | 0x20;
  return (c >= 0x30 && c <= 0x39) || (lower >= 0x61 && lower <= 0x66);
}
