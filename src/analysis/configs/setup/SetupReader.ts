import { lookup } from '../lookup.ts';
import { keysOf } from '../nodeAt.ts';
import type { ConfigDocument, ConfigNode } from '../syntax/ConfigNode.ts';
import { numbersIn } from './numbersIn.ts';

/**
 * Reads values by their paths. An absent key is the framework's default, which the caller names; a value that cannot be
 * read is the default too, with a warning.
 */
export class SetupReader {
  readonly #document: ConfigDocument;
  readonly #warnings: string[] = [];

  constructor(document: ConfigDocument) {
    this.#document = document;
    for (const reference of missingBases(document))
      this.warn(`${reference} could not be read; what it sets is taken from the preset.`);
  }

  get warnings(): readonly string[] {
    return this.#warnings;
  }

  warn(text: string): void {
    if (!this.#warnings.includes(text)) this.#warnings.push(text);
  }

  node(path: string): ConfigNode | undefined {
    return lookup(this.#document, keysOf(path))?.node;
  }

  has(path: string): boolean {
    return this.node(path) !== undefined;
  }

  number(path: string, absent: number): number {
    const node = this.node(path);
    if (node === undefined) return absent;
    const number = node.kind === 'scalar' ? node.number?.value : undefined;
    return number ?? this.#unread(path, absent);
  }

  /** A list, or a tuple written as text: `(640, 800)`. */
  numbers(path: string, absent: readonly number[]): readonly number[] {
    const node = this.node(path);
    if (node === undefined) return absent;
    return numbersIn(node) ?? this.#unread(path, absent);
  }

  flag(path: string, absent: boolean): boolean {
    const node = this.node(path);
    if (node === undefined) return absent;
    const text = node.kind === 'scalar' ? String(node.value).toLowerCase() : '';
    return text === 'true' || (text === 'false' ? false : this.#unread(path, absent));
  }

  text(path: string): string | undefined {
    const node = this.node(path);
    return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
  }

  #unread<T>(path: string, absent: T): T {
    this.warn(`${path} is no plain value; the preset's is taken.`);
    return absent;
  }
}

function missingBases(document: ConfigDocument): readonly string[] {
  const { bases } = document;
  return bases ? [...bases.missing, ...bases.documents.flatMap(missingBases)] : [];
}
