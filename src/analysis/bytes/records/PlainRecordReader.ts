import { afterSpace, ascii } from '../ascii.ts';
import type { ByteWindow } from '../ByteWindow.ts';
import { JsonProblem } from '../JsonProblem.ts';
import { KeyTemplate } from './KeyTemplate.ts';
import { NUMBER, readNumber } from '../readNumber.ts';
import { COLUMN_STRIDE, MOST_RECORDS, recordColumns, type RecordColumns } from './RecordColumns.ts';
import type { RecordSink } from './RecordColumns.ts';
import { columnsOf, type RecordField, type RecordLayout } from './RecordLayout.ts';
import type { RecordReader } from './RecordReader.ts';
import { RecordSlots } from './RecordSlots.ts';
import { SEGMENTATION } from '../../contract/records/segmentation.ts';
import { SegmentationLook } from './SegmentationLook.ts';
import { StructuralSkip } from '../StructuralSkip.ts';

const DECLINED = -1;
const CLOSED = -2;
/** Field number of keys that the layout does not name. */
const UNKNOWN = -1;
const LETTER_N = 0x6e;
const WORDS = ['true', 'false', 'null'].map(word => Array.from(word, c => c.charCodeAt(0)));

/** The reader in plain TypeScript: the reference for the other one, and what runs where WebAssembly cannot. */
export class PlainRecordReader implements RecordReader {
  readonly #names: readonly Uint8Array[];
  readonly #kinds: readonly RecordField['kind'][];
  readonly #sink: RecordSink;
  readonly #records: Float64Array;
  readonly #columns: RecordColumns;
  readonly #slots: RecordSlots;
  /** Records read so far. */
  #count = 0;
  readonly #template = new KeyTemplate();
  readonly #skip = new StructuralSkip();
  readonly #segmentation = new SegmentationLook();
  #field = UNKNOWN;

  constructor(layout: RecordLayout, sink: RecordSink) {
    this.#names = layout.fields.map(field => Uint8Array.from(field.name, c => c.charCodeAt(0)));
    this.#kinds = layout.fields.map(({ kind }) => kind);
    this.#records = new Float64Array(layout.slots * COLUMN_STRIDE);
    this.#columns = recordColumns(columnsOf(layout), this.#records.buffer);
    this.#slots = new RecordSlots(layout);
    this.#sink = sink;
  }

  read(window: ByteWindow, start: number): number {
    const { bytes } = window;
    let after = DECLINED;
    let p = start;
    this.#count = 0;
    while (this.#count < MOST_RECORDS) {
      const end = this.#record(window, p);
      if (end < 0) break;
      after = end;
      this.#count++;
      p = afterSpace(bytes, end);
      if (bytes[p] !== ascii.comma) break;
      p = afterSpace(bytes, p + 1);
      if (bytes[p] !== ascii.openBrace) break;
    }
    if (this.#count > 0) this.#sink(this.#columns, this.#count);
    return after;
  }

  /** @param start index of the opening brace. @returns the index after the closing one, or −1 where declined */
  #record(window: ByteWindow, start: number): number {
    const { bytes } = window;
    let written = 0;
    let p = start + 1;
    for (let slot = 0; ; slot++) {
      let at = this.#template.match(window, p, slot);
      if (at >= 0) {
        this.#field = this.#template.field(slot);
        at = afterSpace(bytes, at);
      } else at = this.#key(window, p, slot);
      if (at === CLOSED) break;
      if (at < 0) return DECLINED;
      if (this.#field === UNKNOWN) p = this.#pass(window, at);
      else {
        p = this.#value(window, at);
        written |= this.#slots.maskOf(this.#field);
      }
      if (p < 0) return DECLINED;
      if (bytes[p] === ascii.closeBrace) break;
    }
    this.#slots.clear(this.#records, this.#count, written);
    return afterSpace(bytes, p) + 1;
  }

  /** Reads `, "key": ` or the white space before the brace that closes. @returns the index of the value */
  #key(window: ByteWindow, from: number, slot: number): number {
    const { bytes } = window;
    let p = afterSpace(bytes, from);
    if (bytes[p] === ascii.closeBrace) return CLOSED;
    if (slot > 0) {
      if (bytes[p] !== ascii.comma) return DECLINED;
      p = afterSpace(bytes, p + 1);
    }
    if (bytes[p] !== ascii.quote) return DECLINED;
    const name = p + 1;
    p = endOfPlainString(bytes, name);
    if (p < 0) return DECLINED;
    this.#field = this.#named(bytes, name, p);
    p = afterSpace(bytes, p + 1);
    if (bytes[p] !== ascii.colon) return DECLINED;
    p = afterSpace(bytes, p + 1);
    this.#template.learn(slot, bytes.subarray(from, p), this.#field);
    return p;
  }

  #named(bytes: Uint8Array, from: number, to: number): number {
    return this.#names.findIndex(
      name => name.length === to - from && name.every((c, i) => bytes[from + i] === c),
    );
  }

  #value(window: ByteWindow, at: number): number {
    const column = this.#slots.columnOf(this.#field);
    if (this.#slots.isFour(this.#field)) return this.#four(window, at, column);
    const kind = this.#kinds[this.#field];
    if (kind === 'present' || kind === 'polygons') return this.#look(window, at, kind);
    const p = readNumber(window.bytes, at);
    if (p < 0) return DECLINED;
    this.#records[column + this.#count] = NUMBER[0] as number;
    return p;
  }

  #four({ bytes }: ByteWindow, at: number, column: number): number {
    if (bytes[at] !== ascii.openBracket) return DECLINED;
    const first = column + 4 * this.#count;
    let p = at;
    for (let i = 0; i < 4; i++) {
      p = readNumber(bytes, afterSpace(bytes, p + 1));
      if (p < 0) return DECLINED;
      this.#records[first + i] = NUMBER[0] as number;
      p = afterSpace(bytes, p);
      if (bytes[p] !== (i < 3 ? ascii.comma : ascii.closeBracket)) return DECLINED;
    }
    this.#records[column + 4 * COLUMN_STRIDE + this.#count] = 4;
    return p + 1;
  }

  /** Passes a value of which only is kept that it is there, or what it is. */
  #look(window: ByteWindow, at: number, kind: 'present' | 'polygons'): number {
    const p = this.#pass(window, at);
    if (p < 0) return DECLINED;
    let found = 1;
    if (kind === 'polygons') {
      const c = window.bytes[at];
      // What is no container is for the scanner, but null, which some writers have everywhere.
      if (c === LETTER_N) found = SEGMENTATION.empty;
      else if (c !== ascii.openBracket && c !== ascii.openBrace) return DECLINED;
      else {
        this.#segmentation.begin();
        this.#segmentation.watch(window, at, p);
        found = this.#segmentation.found;
      }
    }
    this.#records[this.#slots.columnOf(this.#field) + this.#count] = found;
    return p;
  }

  #passContainer(window: ByteWindow, at: number): number {
    try {
      const p = this.#skip.begin(window, at);
      return this.#skip.done ? p : DECLINED;
    } catch (thrown) {
      // The scanner meets the same mistake, after the records before it have been handed over.
      if (thrown instanceof JsonProblem) return DECLINED;
      throw thrown;
    }
  }

  /** Passes a value that nobody wants. */
  #pass(window: ByteWindow, at: number): number {
    const { bytes } = window;
    const c = bytes[at] as number;
    if (c === ascii.openBracket || c === ascii.openBrace) {
      return this.#passContainer(window, at);
    }
    if (c === ascii.quote) return endOfString(bytes, at + 1);
    const p = readNumber(window.bytes, at);
    return p >= 0 ? p : endOfWord(bytes, at);
  }
}

/** Index of the quote that ends a key without escapes and control characters; −1 for any other. */
function endOfPlainString(bytes: Uint8Array, from: number): number {
  let p = from;
  let c = bytes[p] as number;
  while (c !== ascii.quote) {
    if (c < 0x20 || c === ascii.backslash) return DECLINED;
    c = bytes[++p] as number;
  }
  return p;
}

/** Index after the quote that ends a string; −1 where the window ends first. */
function endOfString(bytes: Uint8Array, from: number): number {
  let p = from;
  for (;;) {
    const c = bytes[p] as number;
    if (c === ascii.quote) return p + 1;
    if (c === 0) return DECLINED;
    p += c === ascii.backslash ? 2 : 1;
  }
}

function endOfWord(bytes: Uint8Array, at: number): number {
  const word = WORDS.find(letters => letters.every((c, i) => bytes[at + i] === c));
  return word === undefined ? DECLINED : at + word.length;
}
