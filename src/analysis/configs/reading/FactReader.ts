import type { Placed } from '../../contract/TrainingFacts.ts';
import type { ConfigDocument, ConfigNode } from '../syntax/ConfigNode.ts';
import { lineAt } from '../syntax/lineAt.ts';
import { type Found, resolveVariable, lookUpThroughBases } from '../tree/resolveVariable.ts';
import { keysOf } from '../tree/nodeAt.ts';
import { numberAt } from './numbersIn.ts';

/** More of a list is nobody's training. */
const MOST_ITEMS = 1000;
const LONGEST_EXPRESSION = 1000;

/** Reads by their paths what is only told: what is not plain is undefined, and nothing warns or throws. */
export class FactReader {
  readonly #document: ConfigDocument;

  constructor(document: ConfigDocument) {
    this.#document = document;
  }

  node(path: string): ConfigNode | undefined {
    return this.#found(path)?.node;
  }

  has(path: string): boolean {
    return this.#found(path) !== undefined;
  }

  /** The entries of a list, names of variables followed to their values. */
  items(path: string): readonly ConfigNode[] {
    const found = this.#found(path);
    if (found?.node.kind !== 'sequence') return [];
    return found.node.items
      .slice(0, MOST_ITEMS)
      .map(node => resolveVariable({ ...found, node }).node);
  }

  text(path: string): string | undefined {
    const node = this.node(path);
    return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
  }

  /** The value as it is written; nothing of a long one. */
  source(path: string): string {
    const found = this.#found(path);
    if (found === undefined || found.node.end - found.node.start > LONGEST_EXPRESSION) return '';
    return found.document.text.slice(found.node.start, found.node.end);
  }

  number(path: string): number | undefined {
    const found = this.#found(path);
    const value = found && numberAt(found);
    return Number.isFinite(value) ? value : undefined;
  }

  flag(path: string): boolean | undefined {
    const node = this.node(path);
    const text = node?.kind === 'scalar' ? String(node.value).toLowerCase() : '';
    return text === 'true' ? true : text === 'false' ? false : undefined;
  }

  place(path: string): Placed | undefined {
    const found = this.#found(path);
    return found && placeIn(found.document, found.node.start);
  }

  #found(path: string): Found | undefined {
    return lookUpThroughBases(this.#document, keysOf(path));
  }
}

/** An offset of a file, for people. */
export function placeIn(document: ConfigDocument, offset: number): Placed {
  return { file: document.file.replace(/^.*[\\/]/, ''), line: lineAt(document, offset) };
}
