import type { InputOrigin } from '../../contract/SimulationInputs.ts';
import { chainOf } from '../bases.ts';
import { keysOf } from '../nodeAt.ts';
import type { ConfigDocument, ConfigNode } from '../syntax/ConfigNode.ts';
import { lineAt } from '../syntax/lineAt.ts';
import { type Found, followed, followedLookup } from './followed.ts';
import { numberListsIn, numbersIn } from './numbersIn.ts';
import type { Stated } from './statedInputs.ts';

const LONGEST_EXPRESSION = 1000;

/**
 * Reads values by their paths. An absent key is the framework's default, which the caller names; a value that cannot be
 * read is the default too, with a warning that names its line.
 */
export class SetupReader {
  readonly #document: ConfigDocument;
  readonly #warnings: string[] = [];

  constructor(document: ConfigDocument) {
    this.#document = document;
    const missing = chainOf(document).flatMap(({ bases }) => bases?.missing ?? []);
    for (const reference of new Set(missing))
      this.warn(`${reference} could not be read; what it sets is taken from the preset.`);
  }

  get warnings(): readonly string[] {
    return this.#warnings;
  }

  warn(text: string): void {
    if (!this.#warnings.includes(text)) this.#warnings.push(text);
  }

  node(path: string): ConfigNode | undefined {
    return this.#found(path)?.node;
  }

  /** The entries of a list, names of variables followed to their values. */
  items(path: string): readonly ConfigNode[] {
    const found = this.#found(path);
    return found?.node.kind === 'sequence'
      ? found.node.items.map(node => followed({ ...found, node }).node)
      : [];
  }

  has(path: string): boolean {
    return this.#found(path) !== undefined;
  }

  /** The first of the paths where something is written. */
  first(paths: readonly string[]): string | undefined {
    return paths.find(path => this.has(path));
  }

  /** Nothing (`None`, `null`) counts as not written. */
  number(path: string, absent: number): number {
    const found = this.#found(path);
    if (found === undefined || isNone(found.node)) return absent;
    return numberOf(found.node) ?? this.#unread(path, found, absent);
  }

  /** A number that the config itself says; a value that cannot be read is said, and undefined. */
  stated(path: string): Stated<number> | undefined {
    const found = this.#found(path);
    if (found === undefined || isNone(found.node)) return undefined;
    const value = numberOf(found.node);
    if (value !== undefined) return { value, origin: placeOf(found) };
    this.#warnUnread(path, found, 'it counts as not written');
    return undefined;
  }

  /** The same for a number that must be above 0. */
  statedCount(path: string): Stated<number> | undefined {
    const stated = this.stated(path);
    if (stated === undefined || stated.value > 0) return stated;
    this.warn(`${path} is ${stated.value}, which says nothing.`);
    return undefined;
  }

  /** Whether training starts from nothing, where these are the weights that it starts from. */
  statedUntrained(path: string): Stated<boolean> | undefined {
    const found = this.#found(path);
    if (found?.node.kind !== 'scalar') return undefined;
    const { value } = found.node;
    return { value: value === '' || value === null, origin: placeOf(found) };
  }

  /** A list, or a tuple written as text: `(640, 800)`. */
  numbers(path: string, absent: readonly number[]): readonly number[] {
    const found = this.#found(path);
    if (found === undefined) return absent;
    return numbersIn(resolved(found)) ?? this.#unread(path, found, absent);
  }

  /** A list of lists. */
  numberLists(
    path: string,
    absent: readonly (readonly number[])[],
  ): readonly (readonly number[])[] {
    const found = this.#found(path);
    if (found === undefined) return absent;
    return numberListsIn(resolved(found)) ?? this.#unread(path, found, absent);
  }

  flag(path: string, absent: boolean): boolean {
    const found = this.#found(path);
    if (found === undefined) return absent;
    const { node } = found;
    const text = node.kind === 'scalar' ? String(node.value).toLowerCase() : '';
    return text === 'true' || (text === 'false' ? false : this.#unread(path, found, absent));
  }

  text(path: string): string | undefined {
    const node = this.node(path);
    return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
  }

  /** The value as it is written, for expressions that are known by their letters; none of them is long. */
  source(path: string): string | undefined {
    const found = this.#found(path);
    if (found === undefined || found.node.end - found.node.start > LONGEST_EXPRESSION)
      return undefined;
    return found.document.text.slice(found.node.start, found.node.end);
  }

  /** Where the config says so; undefined where it says nothing. */
  origin(path: string): InputOrigin | undefined {
    const found = this.#found(path);
    return found && placeOf(found);
  }

  #found(path: string): Found | undefined {
    return followedLookup(this.#document, keysOf(path));
  }

  #unread<T>(path: string, found: Found, absent: T): T {
    this.#warnUnread(path, found, "the preset's is taken");
    return absent;
  }

  #warnUnread(path: string, found: Found, instead: string): void {
    const { file, line } = placeOf(found);
    const place = `${path} is no plain value (${file}, line ${line})`;
    // A value that is read twice is said once.
    if (!this.#warnings.some(said => said.startsWith(place))) this.warn(`${place}; ${instead}.`);
  }
}

function isNone(node: ConfigNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

function numberOf(node: ConfigNode): number | undefined {
  return node.kind === 'scalar' ? node.number?.value : undefined;
}

function placeOf({ node, document }: Found): Extract<InputOrigin, { kind: 'config' }> {
  const file = document.file.replace(/^.*[\\/]/, '');
  return { kind: 'config', file, line: lineAt(document, node.start) };
}

/** Variables within lists followed to their values. */
function resolved({ node, document }: Found): ConfigNode {
  if (node.kind !== 'sequence') return node;
  return { ...node, items: node.items.map(item => resolved(followed({ node: item, document }))) };
}
