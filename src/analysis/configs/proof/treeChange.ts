import type { TextEdit } from '../edits/FocalLossSite.ts';
import { endInFile, startInFile } from '../syntax/CodeInFile.ts';
import type { ConfigDocument, ConfigNode, MappingNode, ScalarNode } from '../syntax/ConfigNode.ts';

/** What stands in place of what: an edit in offsets of the text before it and of the text after it. */
interface Moved {
  readonly edit: TextEdit;
  /** Of the content, in the text after the edit. */
  readonly start: number;
  readonly end: number;
}

/** Stands for every key whose value is an alias. */
const ALIAS = -1;

interface Comparison {
  readonly before: ConfigDocument;
  readonly after: ConfigDocument;
  readonly moved: readonly Moved[];
  readonly aliased: ReadonlySet<number> | undefined;
  /** By the offset of a number that is replaced: where the keys stand that have it. */
  readonly keys: Map<number, Set<number>>;
}

/**
 * What edits change in the tree of a config: `written` where that is the numbers they replace and the keys they add;
 * `shared` where a number that they replace is the value of several keys, as in `a = b = 1`, or stands behind an alias, too; else `other`.
 *
 * @param before the documents of the text that the edits are for
 * @param after those of the text with the edits, read by the same reader
 */
export function treeChange(
  before: readonly ConfigDocument[],
  after: readonly ConfigDocument[],
  edits: readonly TextEdit[],
): 'written' | 'shared' | 'other' {
  const moved = movedBy(edits);
  const keys = new Map<number, Set<number>>();
  const isSame = (document: ConfigDocument, next: ConfigDocument | undefined) =>
    next?.index === document.index &&
    sameNode(document.root, next.root, 0, {
      before: document,
      after: next,
      moved,
      aliased: document.aliased,
      keys,
    });
  if (before.length !== after.length) return 'other';
  if (!before.every((document, i) => isSame(document, after[i]))) return 'other';
  if ([...keys.values()].some(({ size }) => size > 1)) return 'shared';
  const replaced = edits.filter(({ length }) => length > 0);
  return replaced.every(({ offset }) => keys.has(offset)) ? 'written' : 'other';
}

function movedBy(edits: readonly TextEdit[]): Moved[] {
  let shift = 0;
  return edits.map(edit => {
    const start = edit.offset + shift;
    shift += edit.content.length - edit.length;
    return { edit, start, end: start + edit.content.length };
  });
}

/** @param key where the key stands whose value this is */
function sameNode(old: ConfigNode, now: ConfigNode, key: number, at: Comparison): boolean {
  if (old.kind === 'scalar') {
    // What was empty may become a mapping of new keys.
    if (now.kind === 'mapping') return old.value === null && addsKeys([], now, at);
    return now.kind === 'scalar' && sameScalar(old, now, key, at);
  }
  if (old.kind === 'mapping') return now.kind === 'mapping' && sameMapping(old, now, at);
  if (old.kind === 'sequence')
    return now.kind === 'sequence' && sameNodes(old.items, now.items, at);
  return now.kind === 'opaque' && textOf(old, at.before.text) === textOf(now, at.after.text);
}

function sameScalar(old: ScalarNode, now: ScalarNode, key: number, at: Comparison): boolean {
  const { number } = old;
  const start = number ? startInFile(at.before, number.start) : -1;
  const change = at.moved.find(({ edit }) => edit.length > 0 && edit.offset === start);
  if (!change)
    return Object.is(old.value, now.value) && Object.is(number?.value, now.number?.value);
  const { keys } = at;
  const having = keys.get(change.edit.offset) ?? new Set();
  keys.set(change.edit.offset, having.add(key));
  if (at.aliased?.has(old.start)) having.add(ALIAS);
  return (
    now.number !== null &&
    startInFile(at.after, now.number.start) === change.start &&
    endInFile(at.after, now.number.end) === change.end
  );
}

function sameMapping(old: MappingNode, now: MappingNode, at: Comparison): boolean {
  return (
    old.callee === now.callee &&
    old.spread === now.spread &&
    sameNodes(old.positional ?? [], now.positional ?? [], at) &&
    sameParameters(old, now, at) &&
    addsKeys(old.pairs, now, at)
  );
}

function sameParameters(old: MappingNode, now: MappingNode, at: Comparison): boolean {
  const [before, after] = [old.parameters ?? [], now.parameters ?? []];
  return (
    before.length === after.length &&
    before.every(({ name, default: value }, i) => {
      const next = after[i];
      if (next === undefined || next.name !== name) return false;
      if (value === null || next.default === null) return value === next.default;
      return sameNode(value, next.default, value.start, at);
    })
  );
}

/** Whether the pairs are the old ones in their order, and new keys of numbers that only the edits have written. */
function addsKeys(old: MappingNode['pairs'], now: MappingNode, at: Comparison): boolean {
  let next = 0;
  const known = new Set(old.map(({ key }) => key));
  for (const { key, keyStart, value } of now.pairs) {
    const pair = old[next];
    if (isAdded(keyStart, at)) {
      if (known.has(key) || !holdsOnlyAdded(value, at)) return false;
      continue;
    }
    if (pair === undefined || pair.key !== key) return false;
    if (!sameNode(pair.value, value, pair.keyStart, at)) return false;
    next++;
  }
  return next === old.length;
}

function holdsOnlyAdded(node: ConfigNode, at: Comparison): boolean {
  if (!isAdded(node.start, at)) return false;
  if (node.kind === 'scalar') return node.number !== null;
  return (
    node.kind === 'mapping' &&
    (node.positional ?? []).length === 0 &&
    node.pairs.every(({ value }) => holdsOnlyAdded(value, at))
  );
}

function sameNodes(
  old: readonly ConfigNode[],
  now: readonly ConfigNode[],
  at: Comparison,
): boolean {
  if (old.length !== now.length) return false;
  return old.every((node, i) => {
    const next = now[i];
    return next !== undefined && sameNode(node, next, node.start, at);
  });
}

function isAdded(offset: number, { moved, after }: Comparison): boolean {
  const at = startInFile(after, offset);
  return moved.some(({ edit, start, end }) => edit.length === 0 && at >= start && at < end);
}

function textOf({ start, end }: ConfigNode, text: string): string {
  return text.slice(start, end);
}
