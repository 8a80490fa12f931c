import { ascii, isSpace, isWordByte } from '../ascii.ts';
import { decodeString } from './decodeString.ts';
import { JsonProblem } from '../JsonProblem.ts';
import { isNumber } from './parseWord.ts';
import { S } from './ScannerState.ts';
import { MAX_DEPTH } from '../StructuralSkip.ts';
import { MAX_TOKEN_BYTES, TokenBuffer } from './TokenBuffer.ts';
import { StringCheck } from './StringCheck.ts';

const MARK = [0xef, 0xbb, 0xbf];
const ONE = new Uint8Array(1);
const LITERALS: ReadonlySet<string> = new Set(['true', 'false', 'null']);

/**
 * Checks a whole text against RFC 8259, also what nobody reads: grammar, escapes and UTF-8. `push` its bytes in chunks of
 * any size, then `end`. A byte-order mark is passed; NaN and infinities are not. Keeps nothing but open brackets.
 *
 * @throws JsonProblem from `push` and `end`
 */
export class JsonValidator {
  readonly #openers = new Uint8Array(MAX_DEPTH);
  readonly #string = new StringCheck();
  readonly #word = new TokenBuffer();
  #depth = 0;
  #state = S.mark;
  #isKey = false;
  #start = 0;
  #position = 0;

  push(chunk: Uint8Array): void {
    for (let p = 0; p < chunk.length; p++) {
      this.#take(chunk[p] as number, this.#position);
      this.#position++;
    }
  }

  end(): void {
    if (this.#state === S.word && this.#depth === 0) this.#endWord();
    if (this.#state !== S.afterValue || this.#depth > 0)
      throw new JsonProblem(this.#position, null);
  }

  #take(c: number, at: number): void {
    if (this.#state === S.mark && !this.#passesMark(c, at)) this.#state = S.value;
    if (this.#state === S.string) {
      if (this.#string.take(c, at)) this.#state = this.#isKey ? S.colon : S.afterValue;
    } else if (this.#state === S.word && isWordByte(c)) {
      this.#addToWord(c);
    } else if (this.#state !== S.mark) {
      if (this.#state === S.word) this.#endWord();
      if (!isSpace(c)) this.#structure(c, at);
    }
  }

  #passesMark(c: number, at: number): boolean {
    if (c === MARK[at]) return true;
    const utf16 = at === 0 && (c === 0xff || c === 0xfe);
    if (utf16 || (at > 0 && at < MARK.length)) throw new JsonProblem(at, 'utf-8');
    return false;
  }

  #structure(c: number, at: number): void {
    switch (this.#state) {
      case S.colon:
        if (c !== ascii.colon) throw new JsonProblem(at, 'colon');
        this.#state = S.value;
        return;
      case S.afterValue:
        return this.#afterValue(c, at);
      case S.firstKey:
      case S.key:
        return this.#key(c, at);
      default:
        return this.#value(c, at);
    }
  }

  #key(c: number, at: number): void {
    const first = this.#state === S.firstKey;
    if (c === ascii.closeBrace && first) return this.#close();
    if (c !== ascii.quote) throw new JsonProblem(at, first ? 'key-or-brace' : 'key');
    this.#isKey = true;
    this.#state = S.string;
  }

  #value(c: number, at: number): void {
    if (c === ascii.closeBracket && this.#state === S.firstValue) return this.#close();
    if (c === ascii.openBrace || c === ascii.openBracket) return this.#open(c, at);
    if (c === ascii.quote) {
      this.#isKey = false;
      this.#state = S.string;
      return;
    }
    if (!isWordByte(c)) throw new JsonProblem(at, 'value');
    this.#start = at;
    this.#word.clear();
    this.#state = S.word;
    this.#addToWord(c);
  }

  #open(c: number, at: number): void {
    if (this.#depth === MAX_DEPTH) throw new JsonProblem(at, { kind: 'levels', most: MAX_DEPTH });
    this.#openers[this.#depth++] = c;
    this.#state = c === ascii.openBrace ? S.firstKey : S.firstValue;
  }

  #close(): void {
    this.#depth--;
    this.#state = S.afterValue;
  }

  #afterValue(c: number, at: number): void {
    if (this.#depth === 0) throw new JsonProblem(at, 'end');
    const inObject = this.#openers[this.#depth - 1] === ascii.openBrace;
    if (c === ascii.comma) this.#state = inObject ? S.key : S.value;
    else if (c === (inObject ? ascii.closeBrace : ascii.closeBracket)) this.#close();
    else throw new JsonProblem(at, inObject ? 'comma-or-brace' : 'comma-or-bracket');
  }

  #addToWord(c: number): void {
    ONE[0] = c;
    if (!this.#word.add(ONE, 0, 1))
      throw new JsonProblem(this.#start, { kind: 'digits', most: MAX_TOKEN_BYTES });
  }

  #endWord(): void {
    const text = decodeString(this.#word.bytes, this.#start);
    if (!isNumber(text) && !LITERALS.has(text)) throw new JsonProblem(this.#start, 'value');
    this.#state = S.afterValue;
  }
}
