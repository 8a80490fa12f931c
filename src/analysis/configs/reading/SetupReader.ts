import type { SetupWarning } from '../../contract/SetupWarning.ts';
import { type Allowed, isWithin, type NumberRange } from '../../contract/failures/Allowed.ts';
import { fail } from '../../contract/failures/Failure.ts';
import type { InputOrigin } from '../../contract/SimulationInputs.ts';
import { LENGTHS, type Lengths, type ListRange } from '../../detectors/checks/setupRanges.ts';
import { chainOf } from '../tree/bases.ts';
import { keysOf } from '../tree/nodeAt.ts';
import type { ConfigDocument, ConfigNode } from '../syntax/ConfigNode.ts';
import { lineAt } from '../syntax/lineAt.ts';
import { type Found, resolveVariable, lookUpThroughBases } from '../tree/resolveVariable.ts';
import { type FoundNumber, numberAt, numberListsAt, numbersAt } from './numbersIn.ts';
import type { Sourced } from './trainingFromConfig.ts';

const LONGEST_EXPRESSION = 1000;
/** Of a value in a failure. */
const LONGEST_VALUE = 40;

/**
 * Reads values by their paths. An absent key is the framework's default, which the caller names; a value that cannot be
 * read is the default too, with a warning that names its line. A number out of its range is refused where it is read,
 * before anything is built from it.
 *
 * @throws FailureError `setup-out-of-range`, from every method that reads numbers or lists
 */
export class SetupReader {
  readonly #document: ConfigDocument;
  /** By what they say: each is told once. */
  readonly #warnings = new Map<string, SetupWarning>();
  /** Paths that could not be read: a value that is read twice is said once. */
  readonly #unreadPaths = new Set<string>();

  constructor(document: ConfigDocument) {
    this.#document = document;
    const bases = chainOf(document).flatMap(link => link.bases ?? []);
    const unread = bases.flatMap(({ missing, partial = [] }) => [...missing, ...partial]);
    for (const reference of unread) this.warn({ code: 'base-unread', file: reference });
  }

  get warnings(): readonly SetupWarning[] {
    return [...this.#warnings.values()];
  }

  warn(warning: SetupWarning): void {
    this.#warnings.set(JSON.stringify(warning), warning);
  }

  node(path: string): ConfigNode | undefined {
    return this.#found(path)?.node;
  }

  /** The entries of a list, names of variables followed to their values. */
  items(path: string): readonly ConfigNode[] {
    const found = this.#found(path);
    if (found?.node.kind !== 'sequence') return [];
    this.#checkLength(path, found, LENGTHS.parts);
    return found.node.items.map(node => resolveVariable({ ...found, node }).node);
  }

  has(path: string): boolean {
    return this.#found(path) !== undefined;
  }

  /** The first of the paths where something is written. */
  first(paths: readonly string[]): string | undefined {
    return paths.find(path => this.has(path));
  }

  /** Nothing (`None`, `null`) counts as not written. */
  number(path: string, range: NumberRange, absent: number): number {
    const found = this.#found(path);
    if (found === undefined || isNone(found.node)) return absent;
    const value = numberAt(found);
    if (value === undefined) return this.#unread(path, found, absent);
    return this.#within(path, { value, at: found }, range);
  }

  /** A number that the config itself says; a value that cannot be read is said, and undefined. */
  readSourced(path: string, range: NumberRange): Sourced<number> | undefined {
    const found = this.#found(path);
    if (found === undefined || isNone(found.node)) return undefined;
    const value = numberAt(found);
    if (value !== undefined)
      return { value: this.#within(path, { value, at: found }, range), origin: placeOf(found) };
    this.#warnUnread(path, found, 'nothing');
    return undefined;
  }

  /** Whether training starts from nothing, where these are the weights that it starts from. */
  startsUntrained(path: string): Sourced<boolean> | undefined {
    const found = this.#found(path);
    if (found?.node.kind !== 'scalar') return undefined;
    const { value } = found.node;
    return { value: value === '' || value === null, origin: placeOf(found) };
  }

  /** A list, or a tuple written as text: `(640, 800)`. */
  numbers(path: string, range: ListRange, absent: readonly number[]): readonly number[] {
    const found = this.#found(path);
    if (found === undefined) return absent;
    this.#checkLength(path, found, range);
    const numbers = numbersAt(found);
    return numbers === null
      ? this.#unread(path, found, absent)
      : this.#listWithin(path, numbers, { found, range });
  }

  /** A list of lists; of one list where there is only one. */
  numberLists(
    path: string,
    range: ListRange,
    absent: readonly (readonly number[])[],
  ): readonly (readonly number[])[] {
    const found = this.#found(path);
    if (found === undefined) return absent;
    return this.plainLists(path, range) ?? this.#unread(path, found, absent);
  }

  /** The same where other things may stand, too; null where they do, or where nothing is written. */
  plainLists(path: string, range: ListRange): readonly (readonly number[])[] | null {
    const found = this.#found(path);
    if (found === undefined) return null;
    this.#checkLength(path, found, LENGTHS.lists);
    const lists = numberListsAt(found);
    if (lists === null) return null;
    const { least, most } = LENGTHS.lists;
    if (lists.length === 0) refuse(path, found, { kind: 'length', count: 0, least, most });
    const isFlat = numbersAt(found) !== null;
    return lists.map((list, index) =>
      this.#listWithin(isFlat ? path : `${path}[${index}]`, list, { found, range }),
    );
  }

  /**
   * A repeated field of protobuf text: written once for each value, or as a list. Null where a value is no number.
   */
  repeated(path: string, key: string, range: ListRange): readonly number[] | null {
    const found = this.#found(path);
    if (found?.node.kind !== 'mapping') return [];
    const written = found.node.pairs.filter(pair => pair.key === key);
    const at = `${path}.${key}`;
    const lists = written.map(({ value }) => numbersAt({ ...found, node: value }));
    if (!lists.every(list => list !== null)) return null;
    return lists.length === 0 ? [] : this.#listWithin(at, lists.flat(), { found, range });
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

  /** Numbers that the caller found in a text, held to their ranges. */
  listWithin(path: string, range: ListRange, values: readonly number[]): readonly number[] {
    const found = this.#found(path) ?? { node: this.#document.root, document: this.#document };
    const numbers = values.map(value => ({ value, at: found }));
    return this.#listWithin(path, numbers, { found, range });
  }

  /** Where the config says so; undefined where it says nothing. */
  origin(path: string): InputOrigin | undefined {
    const found = this.#found(path);
    return found && placeOf(found);
  }

  #found(path: string): Found | undefined {
    return lookUpThroughBases(this.#document, keysOf(path));
  }

  #within(path: string, { value, at }: FoundNumber, range: NumberRange): number {
    return isWithin(value, range) ? value : refuse(path, at, { kind: 'number', range });
  }

  #listWithin(
    path: string,
    numbers: readonly FoundNumber[],
    { found, range }: { readonly found: Found; readonly range: ListRange },
  ): readonly number[] {
    const { least, most } = range;
    const count = numbers.length;
    if (count < least || count > most) refuse(path, found, { kind: 'length', count, least, most });
    const place = (index: number) => (found.node.kind === 'sequence' ? `[${index}]` : '');
    return numbers.map((number, index) => this.#within(path + place(index), number, range.of));
  }

  /** Before each entry is looked at. */
  #checkLength(path: string, found: Found, lengths: Lengths): void {
    const { least, most } = lengths;
    const count = found.node.kind === 'sequence' ? found.node.items.length : 0;
    if (count > Math.max(most, LENGTHS.lists.most))
      refuse(path, found, { kind: 'length', count, least, most });
  }

  #unread<T>(path: string, found: Found, absent: T): T {
    this.#warnUnread(path, found, 'preset');
    return absent;
  }

  #warnUnread(path: string, found: Found, taken: 'nothing' | 'preset'): void {
    if (this.#unreadPaths.has(path)) return;
    this.#unreadPaths.add(path);
    const { file, line } = placeOf(found);
    this.warn({ code: 'no-plain-value', key: path, file, line, taken });
  }
}

function isNone(node: ConfigNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

function placeOf({ node, document }: Found): Extract<InputOrigin, { kind: 'config' }> {
  const file = document.file.replace(/^.*[\\/]/, '');
  return { kind: 'config', file, line: lineAt(document, node.start) };
}

function refuse(key: string, { node, document }: Found, allowed: Allowed): never {
  const isLong = node.end - node.start > LONGEST_VALUE;
  const end = isLong ? node.start + LONGEST_VALUE : node.end;
  const value = document.text.slice(node.start, end).replaceAll(/\s+/g, ' ') + (isLong ? '…' : '');
  const line = lineAt(document, node.start);
  return fail({ code: 'setup-out-of-range', file: document.file, key, line, value, allowed });
}
