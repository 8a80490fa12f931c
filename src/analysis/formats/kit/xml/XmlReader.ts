import { SaxesParser } from 'saxes';
import { xmlEncoding } from './xmlEncoding.ts';
import { XmlProblem } from './XmlProblem.ts';
import type { XmlSink } from './XmlSink.ts';

/** Levels of elements; annotations have seven at most. */
const MOST_LEVELS = 64;
/** Characters between two tags, and of one tag: the mask of a large image has some hundred thousand. */
const MOST_CHARACTERS = 1 << 24;
/** Characters that are looked at together. */
const PIECE = 1 << 16;
/** A declaration ends before here. */
const HEAD_BYTES = 256;

/**
 * Reads XML from pieces of bytes in any encoding that the platform knows. Nothing outside of the document is ever loaded, and
 * of entities only the five of XML itself and numbers of characters are expanded; others are refused. Memory is bounded by
 * the longest tag.
 */
export class XmlReader {
  readonly #parser = new SaxesParser();
  readonly #path: string[] = [];
  #text = '';
  #decoder: TextDecoder | undefined;
  #head = new Uint8Array();
  #sinceTag = 0;

  constructor(sink: XmlSink) {
    const parser = this.#parser;
    parser.on('error', ({ message }) => {
      throw new XmlProblem(
        message.includes('entity') ? 'xml-entities' : { kind: 'xml-broken', ...this.#place },
      );
    });
    parser.on('opentag', ({ name, attributes }) => {
      this.#path.push(name);
      if (this.#path.length > MOST_LEVELS) throw new XmlProblem('xml-too-deep');
      this.#begin();
      sink.opened(this.#path, attributes);
    });
    parser.on('closetag', () => {
      sink.closed(this.#path, this.#text.trim());
      this.#path.pop();
      this.#begin();
    });
    const add = (text: string) => {
      this.#text += text;
    };
    parser.on('text', add);
    parser.on('cdata', add);
  }

  /** @throws XmlProblem */
  push(bytes: Uint8Array): void {
    if (this.#decoder !== undefined) {
      this.#write(this.#decode(bytes, true));
      return;
    }
    this.#head = joined(this.#head, bytes);
    if (this.#head.length >= HEAD_BYTES) this.#start();
  }

  /** Call it once, after the last piece. @throws XmlProblem */
  end(): void {
    if (this.#decoder === undefined) this.#start();
    this.#write(this.#decode(new Uint8Array(), false));
    this.#parser.close();
  }

  get #place() {
    return { line: this.#parser.line, column: this.#parser.column };
  }

  #start(): void {
    try {
      this.#decoder = new TextDecoder(xmlEncoding(this.#head), { fatal: true });
    } catch {
      throw new XmlProblem('encoding-unknown');
    }
    this.#write(this.#decode(this.#head, true));
  }

  #decode(bytes: Uint8Array, stream: boolean): string {
    try {
      return (this.#decoder as TextDecoder).decode(bytes, { stream });
    } catch {
      throw new XmlProblem('not-in-encoding');
    }
  }

  #write(text: string): void {
    for (let from = 0; from < text.length; from += PIECE) {
      const piece = text.slice(from, from + PIECE);
      this.#sinceTag += piece.length;
      this.#parser.write(piece);
      if (this.#sinceTag > MOST_CHARACTERS) throw new XmlProblem('xml-too-long');
    }
  }

  #begin(): void {
    this.#text = '';
    this.#sinceTag = 0;
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
