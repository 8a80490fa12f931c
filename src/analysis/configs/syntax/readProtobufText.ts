import type { Detail } from '../../contract/failures/Detail.ts';
import { fail } from '../../contract/failures/Failure.ts';
import type { ConfigDocument, ConfigNode, ConfigPair, MappingNode } from './ConfigNode.ts';
import { placeInText } from './placeInText.ts';
import { plainNumber } from './plainNumber.ts';

/** Deeper than any message of a framework, and shallower than the stack. */
const DEEPEST = 200;

/** White space and comments, which end only with their line; a name, number or path of an extension; a quoted string; punctuation. */
const TOKEN =
  /(?:[\s\uFEFF]|#[^\n\r]*(?![^\n\r]))*(?:([\w.+-]+|\[[\w./]+\](?=\s*[:{<]))|("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|([{}<>[\],;:])|$)/y;

interface Token {
  readonly kind: 'word' | 'string' | 'mark' | 'end';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The one document of a protobuf text file (TF Object Detection API's `pipeline.config`, NVIDIA TAO's specs), by
 * https://protobuf.dev/reference/protobuf/textformat-spec/. Repeated fields stay repeated pairs.
 *
 * @throws FailureError `config-broken`
 */
export function readProtobufText(file: string, text: string): ConfigDocument[] {
  const reader = new ProtobufTextReader(file, text);
  return [{ file, text, syntax: 'protobuf', index: 0, root: reader.document() }];
}

class ProtobufTextReader {
  readonly #file: string;
  readonly #text: string;
  #token: Token;

  constructor(file: string, text: string) {
    this.#file = file;
    this.#text = text;
    this.#token = this.#tokenAt(0);
  }

  document(): MappingNode {
    const pairs = this.#fields('', 0);
    const end = pairs.at(-1)?.value.end ?? 0;
    return { kind: 'mapping', style: 'message', start: 0, inside: 0, end, pairs };
  }

  /** Fields up to the closing bracket, or to the end of the file where that is empty. */
  #fields(close: string, depth: number): ConfigPair[] {
    if (depth > DEEPEST) this.#refuse('too-deep');
    const pairs: ConfigPair[] = [];
    for (;;) {
      const { kind, text, start } = this.#token;
      if (kind === 'end')
        return close === '' ? pairs : this.#refuse({ kind: 'missing', what: `"${close}"` });
      if (kind === 'mark' && text === close) return pairs;
      if (kind !== 'word' || /^[-+.\d]/.test(text)) this.#refuse('field-name-expected');
      this.#next();
      const colon = this.#skip(':');
      const value = this.#value(depth + 1, colon);
      pairs.push({ key: text, keyStart: start, value });
      if (!this.#skip(',')) this.#skip(';');
    }
  }

  #value(depth: number, colon: boolean): ConfigNode {
    const { kind, text, start, end } = this.#token;
    if (kind === 'mark' && (text === '{' || text === '<')) return this.#message(depth);
    if (!colon) return this.#refuse('colon-or-brace-expected');
    if (kind === 'mark' && text === '[') return this.#list(depth);
    if (kind !== 'word' && kind !== 'string') return this.#refuse('value-expected');
    this.#next();
    if (kind === 'word')
      return {
        kind: 'scalar',
        value: text,
        start,
        end,
        number: plainNumber(this.#text, start, end),
      };
    let last = end;
    // Strings side by side are one.
    while (this.#token.kind === 'string') {
      last = this.#token.end;
      this.#next();
    }
    return {
      kind: 'scalar',
      value: this.#text.slice(start + 1, last - 1),
      start,
      end: last,
      number: null,
    };
  }

  #message(depth: number): MappingNode {
    const { start, end: inside, text } = this.#token;
    this.#next();
    const pairs = this.#fields(text === '{' ? '}' : '>', depth);
    const { end } = this.#token;
    this.#next();
    return { kind: 'mapping', style: 'message', start, inside, end, pairs };
  }

  #list(depth: number): ConfigNode {
    if (depth > DEEPEST) this.#refuse('too-deep');
    const { start } = this.#token;
    const items: ConfigNode[] = [];
    this.#next();
    while (!(this.#token.kind === 'mark' && this.#token.text === ']')) {
      items.push(this.#value(depth + 1, true));
      if (!this.#skip(',') && this.#token.text !== ']') this.#refuse('comma-or-bracket-expected');
    }
    const { end } = this.#token;
    this.#next();
    return { kind: 'sequence', start, end, items };
  }

  #skip(mark: string): boolean {
    const found = this.#token.kind === 'mark' && this.#token.text === mark;
    if (found) this.#next();
    return found;
  }

  #next(): void {
    this.#token = this.#tokenAt(this.#token.end);
  }

  #tokenAt(offset: number): Token {
    TOKEN.lastIndex = offset;
    const match = TOKEN.exec(this.#text);
    if (match === null) return this.#refuse('not-protobuf', offset);
    const [whole, word, string, mark] = match;
    const text = word ?? string ?? mark ?? '';
    const end = offset + whole.length;
    const kind =
      word === undefined
        ? string === undefined
          ? mark === undefined
            ? 'end'
            : 'mark'
          : 'string'
        : 'word';
    return { kind, text, start: end - text.length, end };
  }

  #refuse(reason: Detail, offset = this.#token.start): never {
    return fail({
      code: 'config-broken',
      file: this.#file,
      at: placeInText(this.#text, offset),
      reason,
    });
  }
}
