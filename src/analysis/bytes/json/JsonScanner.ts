import type { JsonNeed } from '../../contract/failures/detailCodes.ts';
import { afterSpace, ascii, isWordByte } from '../ascii.ts';
import { ByteOrderMark } from './ByteOrderMark.ts';
import { ByteWindow } from '../ByteWindow.ts';
import { kindOf } from '../ContainerKind.ts';
import { decodeString } from './decodeString.ts';
import { JsonProblem } from '../JsonProblem.ts';
import type { Entry, JsonVisitor } from './JsonVisitor.ts';
import { parseWord } from './parseWord.ts';
import type { RecordReader } from '../records/RecordReader.ts';
import type { SkipWatcher } from '../SkipWatcher.ts';
import { MAX_DEPTH, StructuralSkip } from '../StructuralSkip.ts';
import { S } from './ScannerState.ts';
import { StringToken } from './StringToken.ts';
import { MAX_TOKEN_BYTES, TokenBuffer } from './TokenBuffer.ts';

/**
 * Push parser for one JSON text in UTF-8: `push` its bytes in chunks of any size, then `end`. Memory does not depend on
 * the text. What the visitor declines is skipped by structure only. NaN and infinities are taken as numbers, because
 * Python writes them.
 *
 * Every token can stop at the end of any window and go on in the next. Whole objects that lie within one window go
 * through the visitor's `RecordReader`, which is faster; what that declines comes back here.
 *
 * @throws JsonProblem from `push` and `end`
 */
export class JsonScanner {
  readonly #visitor: JsonVisitor;
  readonly #window: ByteWindow;
  readonly #skip = new StructuralSkip();
  readonly #string = new StringToken();
  readonly #word = new TokenBuffer();
  readonly #mark = new ByteOrderMark();
  readonly #openers = new Uint8Array(MAX_DEPTH);
  #depth = 0;
  #state = S.mark;
  /** Where the token in hand starts, in the whole text. */
  #start = 0;
  #isKey = false;
  /** Whether the visitor wants the next value. */
  #wanted = true;
  #records: RecordReader | null = null;
  #watcher: SkipWatcher | null = null;
  #recordsDepth = -1;
  #ending = false;

  constructor(visitor: JsonVisitor, window = new ByteWindow()) {
    this.#visitor = visitor;
    this.#window = window;
  }

  push(chunk: Uint8Array): void {
    let from = 0;
    do {
      from = this.#window.fill(chunk, from);
      this.#scan();
    } while (from < chunk.length);
  }

  end(): void {
    this.#ending = true;
    this.push(new Uint8Array(0));
    if (this.#state === S.word && this.#depth === 0) this.#endWord();
    if (this.#state !== S.afterValue || this.#depth > 0)
      throw new JsonProblem(this.#window.base + this.#window.end, null);
  }

  #scan(): void {
    const { start, end } = this.#window;
    let p = start;
    while (p < end) p = this.#step(p);
  }

  #step(p: number): number {
    switch (this.#state) {
      case S.string:
        return this.#stringOn(p);
      case S.word:
        return this.#wordOn(p);
      case S.skip:
        return this.#skipOn(p, this.#skip.run(this.#window, p));
      case S.mark:
        return this.#markOn(p);
      default:
        return this.#structure(afterSpace(this.#window.bytes, p));
    }
  }

  #markOn(from: number): number {
    const p = this.#mark.pass(this.#window, from);
    if (this.#mark.done) this.#state = S.value;
    return p;
  }

  #structure(p: number): number {
    const { bytes, end } = this.#window;
    if (p >= end) return p;
    const c = bytes[p] as number;
    switch (this.#state) {
      case S.colon:
        if (c !== ascii.colon) this.#broken(p, 'colon');
        this.#state = S.value;
        return p + 1;
      case S.afterValue:
        return this.#afterValue(c, p);
      case S.firstKey:
      case S.key:
        return this.#key(c, p);
      default:
        if (c === ascii.closeBracket && this.#state === S.firstValue) return this.#close(p);
        return this.#value(c, p);
    }
  }

  #key(c: number, p: number): number {
    const first = this.#state === S.firstKey;
    if (c === ascii.closeBrace && first) return this.#close(p);
    if (c !== ascii.quote) this.#broken(p, first ? 'key-or-brace' : 'key');
    return this.#beginString(p, true, true);
  }

  #value(c: number, p: number): number {
    if (c === ascii.openBrace || c === ascii.openBracket) return this.#open(c, p);
    if (c === ascii.quote) return this.#beginString(p, false, this.#wanted);
    if (!isWordByte(c)) this.#broken(p, 'value');
    this.#start = this.#window.base + p;
    this.#word.clear();
    this.#state = S.word;
    return p;
  }

  #open(c: number, p: number): number {
    if (!this.#wanted) return this.#beginSkip(p);
    if (this.#records !== null && this.#depth === this.#recordsDepth && c === ascii.openBrace) {
      const after = this.#records.read(this.#window, p);
      if (after >= 0) {
        this.#state = S.afterValue;
        return after;
      }
      // It may only be cut by the end of the window: then it is read whole from the next one.
      if (!this.#ending && this.#window.keep(p)) return this.#window.end;
    }
    return this.#enter(c, p, this.#visitor.open(kindOf(c), this.#window.base + p));
  }

  #enter(c: number, p: number, entry: Entry): number {
    if (entry === 'skip') return this.#beginSkip(p);
    if (entry !== 'enter' && 'watch' in entry) return this.#beginSkip(p, entry);
    if (this.#depth === MAX_DEPTH) this.#broken(p, { kind: 'levels', most: MAX_DEPTH });
    this.#openers[this.#depth++] = c;
    if (entry !== 'enter') {
      this.#records = entry;
      this.#recordsDepth = this.#depth;
    }
    this.#state = c === ascii.openBrace ? S.firstKey : S.firstValue;
    return p + 1;
  }

  #beginSkip(p: number, watcher: SkipWatcher | null = null): number {
    this.#watcher = watcher;
    this.#state = S.skip;
    return this.#skipOn(p, this.#skip.begin(this.#window, p));
  }

  #skipOn(from: number, p: number): number {
    this.#watcher?.watch(this.#window, from, p);
    if (this.#skip.done) this.#valueDone();
    return p;
  }

  #afterValue(c: number, p: number): number {
    if (this.#depth === 0) this.#broken(p, 'end');
    const opener = this.#openers[this.#depth - 1] as number;
    if (c === ascii.comma) {
      this.#state = opener === ascii.openBrace ? S.key : S.value;
      return p + 1;
    }
    // In ASCII a closing bracket is its opening one plus 2.
    if (c !== opener + 2)
      this.#broken(p, opener === ascii.openBrace ? 'comma-or-brace' : 'comma-or-bracket');
    return this.#close(p);
  }

  #close(p: number): number {
    if (this.#depth === this.#recordsDepth) {
      this.#records = null;
      this.#recordsDepth = -1;
    }
    const opener = this.#openers[--this.#depth] as number;
    this.#valueDone();
    this.#visitor.close(kindOf(opener), this.#window.base + p);
    return p + 1;
  }

  #valueDone(): void {
    this.#state = S.afterValue;
    this.#wanted = true;
  }

  #beginString(p: number, isKey: boolean, keep: boolean): number {
    this.#start = this.#window.base + p;
    this.#isKey = isKey;
    this.#state = S.string;
    return this.#string.begin(this.#window, p, keep);
  }

  #stringOn(from: number): number {
    const p = this.#string.run(this.#window, from);
    if (this.#string.tooLong && !this.#isKey)
      throw new JsonProblem(this.#start, { kind: 'string-bytes', most: MAX_TOKEN_BYTES });
    if (this.#string.done) this.#endString();
    return p;
  }

  #endString(): void {
    const text = this.#string.text();
    if (this.#isKey) {
      // A key too long to keep is none that anybody looks for.
      this.#wanted = text !== null && this.#visitor.key(text, this.#start);
      this.#state = S.colon;
    } else {
      this.#valueDone();
      if (text !== null) this.#visitor.string(text, this.#start);
    }
  }

  #wordOn(from: number): number {
    const { bytes, end } = this.#window;
    let p = from;
    while (p < end && isWordByte(bytes[p] as number)) p++;
    if (!this.#word.add(bytes, from, p)) throw new JsonProblem(this.#start, 'shorter-number');
    if (p < end) this.#endWord();
    return p;
  }

  #endWord(): void {
    const text = decodeString(this.#word.bytes, this.#start);
    const word = parseWord(text);
    if (word === undefined) throw new JsonProblem(this.#start, 'value');
    const wanted = this.#wanted;
    this.#valueDone();
    if (!wanted) return;
    if (typeof word === 'number') this.#visitor.number(word, text, this.#start);
    else this.#visitor.literal(word, this.#start);
  }

  #broken(p: number, expected: JsonNeed): never {
    throw new JsonProblem(this.#window.base + p, expected);
  }
}
