import type { Candidate } from '../../Format.ts';
import { emptyObject, type JsonList, type JsonObject, type JsonValue } from './JsonValue.ts';

/** Deeper values are left out: nothing is recognized by them. */
const MOST_DEPTH = 8;

/** Nothing is read any more below so many levels. */
const DEEPEST = 64;

/** Items of a list that are read; of the others only where they end. */
const MOST_ITEMS = 8;

/** By then a format is known: 64 KiB took 3 ms more of each start. */
const HEAD_CHARACTERS = 1 << 14;

/** The marks of UTF-16 are FF FE and FE FF. */
const FIRST_OF_UTF16 = 0xfe;

const HEADS = new WeakMap<Candidate, { readonly value: JsonValue | undefined }>();

/** What the first bytes of a file say as JSON, as far as they go; undefined for folders and for what is no JSON in UTF-8. */
export function jsonHead(candidate: Candidate): JsonValue | undefined {
  if (candidate.kind === 'folder' || (candidate.head[0] ?? 0) >= FIRST_OF_UTF16) return undefined;
  let head = HEADS.get(candidate);
  if (head === undefined) {
    head = { value: valueSoFar(candidate.text.slice(0, HEAD_CHARACTERS)) };
    HEADS.set(candidate, head);
  }
  return head.value;
}

/**
 * The value that a JSON text begins, up to where it ends or is broken: containers hold what they have by then, a text that is
 * cut is as long as it goes. Values more than eight levels deep are null, and lists have their first eight items.
 */
export function valueSoFar(text: string): JsonValue | undefined {
  return new HeadReader(text).value(0);
}

/** What may stand between values, and byte order marks. */
const SPACES: ReadonlySet<number> = new Set([0x20, 0x09, 0x0d, 0x0a, 0xfeff]);
const STRING = /"([^"\\]*(?:\\[^][^"\\]*)*)"?/y;
const WORD = /[-+.\w]+/y;
/** All up to a bracket, or to a string that is cut off. */
const UP_TO_BRACKET = /[^"[\]{}]*(?:"[^"\\]*(?:\\[^][^"\\]*)*"[^"[\]{}]*)*/y;
const LITERALS: ReadonlyMap<string, JsonValue> = new Map<string, JsonValue>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['NaN', Number.NaN],
]);

class HeadReader {
  readonly #text: string;
  #at = 0;
  #over = false;

  constructor(text: string) {
    this.#text = text;
  }

  value(depth: number): JsonValue | undefined {
    this.#over ||= depth === DEEPEST;
    if (this.#over) return undefined;
    switch (this.#next()) {
      case '{':
        return this.#object(depth);
      case '[':
        return this.#list(depth);
      case '"':
        return this.#string();
      default:
        return this.#word();
    }
  }

  #object(depth: number): JsonObject {
    const object = emptyObject();
    this.#at++;
    while (!this.#over && this.#next() === '"') {
      const key = this.#string();
      if (this.#next() !== ':') break;
      this.#at++;
      const value = this.value(depth + 1);
      // A key whose value is cut off is there.
      object[key] = depth < MOST_DEPTH ? (value ?? null) : null;
      if (!this.#passes(',')) break;
    }
    this.#close('}');
    return object;
  }

  #list(depth: number): JsonList {
    const list: JsonList = [];
    this.#at++;
    while (!this.#over && this.#next() !== ']' && this.#next() !== '') {
      const value = this.value(depth + 1);
      if (value === undefined) break;
      if (depth < MOST_DEPTH) list.push(value);
      if (!this.#passes(',')) break;
      if (list.length === MOST_ITEMS) {
        this.#skipItems();
        break;
      }
    }
    this.#close(']');
    return list;
  }

  /** Goes to the bracket that ends a list. */
  #skipItems(): void {
    for (let open = 1; ; this.#at++) {
      this.#match(UP_TO_BRACKET);
      const bracket = this.#text[this.#at];
      if (bracket === '[' || bracket === '{') open++;
      else if (bracket === ']' || bracket === '}') open--;
      else return;
      if (open === 0) return;
    }
  }

  #string(): string {
    const inside = this.#match(STRING)?.[1] ?? '';
    try {
      return JSON.parse(`"${inside}"`) as string;
    } catch {
      return inside;
    }
  }

  #word(): JsonValue | undefined {
    const word = this.#match(WORD)?.[0];
    if (word === undefined) this.#over = true;
    if (word === undefined) return undefined;
    const number = Number(word);
    return LITERALS.get(word) ?? (Number.isNaN(number) ? null : number);
  }

  /** What is not closed has been cut off, or is broken: nothing after it is read. */
  #close(bracket: string): void {
    if (!this.#passes(bracket)) this.#over = true;
  }

  #passes(character: string): boolean {
    if (this.#over || this.#next() !== character) return false;
    this.#at++;
    return true;
  }

  /** The next character that is no white space; '' at the end. */
  #next(): string {
    while (SPACES.has(this.#text.charCodeAt(this.#at))) this.#at++;
    return this.#text[this.#at] ?? '';
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    this.#at += match?.[0].length ?? 0;
    return match;
  }
}
