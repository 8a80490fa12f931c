import { chainOf } from './bases.ts';
import { deletesBase } from './deletesBase.ts';
import { keysOf, nodeAt, stepInto } from './nodeAt.ts';
import type { ConfigDocument, ConfigNode, MappingNode } from '../syntax/ConfigNode.ts';

/** A value and the file that writes it. */
export interface Found {
  readonly node: ConfigNode;
  readonly document: ConfigDocument;
}

/** Variables that name variables; more is a circle. */
const LONGEST_CHAIN = 8;

/** MMEngine's ways to name a value of a file that this one builds on. */
const BASE_VARIABLE = /^(?:\{\{\s*)?_base_\.([\w.]+)(?:\s*\}\})?$/;

/**
 * What a config says at these keys, itself or through the files it builds on, with names of Python variables followed to
 * their values. Where an expression stands on the way, that expression.
 */
export function lookUpThroughBases(
  document: ConfigDocument,
  keys: readonly string[],
): Found | undefined {
  for (const link of chainOf(document)) {
    const found = walk({ node: link.root, document: link }, keys);
    if (found === 'replaced') return undefined;
    if (found !== 'absent') return found;
  }
  return undefined;
}

/**
 * `replaced`: what stands on the way does not merge with the files below, because it is no mapping or says
 * `_delete_=True` (MMEngine).
 */
function walk(at: Found, keys: readonly string[]): Found | 'absent' | 'replaced' {
  const here = resolveVariable(at);
  const { node, document } = here;
  if (keys.length === 0 || node.kind === 'opaque') return here;
  // A file of the framework's own: what it says is what the framework takes where nothing is written.
  if (/\bget_config\(/.test(textOf(here))) return 'absent';
  if (isName(here)) return here;
  const step = stepInto(node, keys);
  const found =
    step === undefined
      ? ('absent' as const)
      : walk({ node: step.node, document }, keys.slice(step.length));
  return found === 'absent' && !merges(node) ? 'replaced' : found;
}

function merges(node: ConfigNode): boolean {
  return node.kind === 'mapping' && !deletesBase(node);
}

const known = new WeakMap<ConfigDocument, WeakMap<ConfigNode, Found>>();

/** The value of a variable of the same file or of one it builds on; anything else is itself. */
export function resolveVariable(at: Found): Found {
  const values = known.get(at.document) ?? new WeakMap<ConfigNode, Found>();
  known.set(at.document, values);
  const value = values.get(at.node) ?? follow(at);
  values.set(at.node, value);
  return value;
}

function follow(at: Found): Found {
  let here = at;
  for (let i = 0; i < LONGEST_CHAIN; i++) {
    const next = variableAt(here);
    if (next === undefined) return here;
    here = next;
  }
  return at;
}

function variableAt(at: Found): Found | undefined {
  const { node, document } = at;
  if (document.syntax === 'yaml') return aliasAt(at);
  if (document.syntax !== 'python') return undefined;
  const written = document.text.slice(node.start, node.end);
  const inBase = BASE_VARIABLE.exec(textOf(at))?.[1];
  if (inBase !== undefined) return inBases(document, keysOf(inBase));
  if (!isName(at)) return undefined;
  const value = scopesAt(document.root, node.start)
    .map(scope => nodeAt(scope, keysOf(written)))
    .find(found => found !== undefined);
  return value === undefined || value === node ? undefined : { node: value, document };
}

/** The functions and classes around a place of a Python file, the innermost first, then the file. */
function scopesAt(scope: ConfigNode, offset: number): readonly ConfigNode[] {
  const bodies = scope.kind === 'mapping' ? bodiesIn(scope) : [];
  let [low, high] = [0, bodies.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((bodies[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const inner = bodies[low];
  if (inner === undefined || inner.start > offset) return [scope];
  return [...scopesAt(inner, offset), scope];
}

const bodiesOf = new WeakMap<MappingNode, readonly MappingNode[]>();

/** The functions and classes right within a body, in the order of the text; they do not overlap. */
function bodiesIn(scope: MappingNode): readonly MappingNode[] {
  const found =
    bodiesOf.get(scope) ??
    scope.pairs
      .flatMap(({ value }) => (value.kind === 'mapping' && value.style === 'body' ? [value] : []))
      .toSorted((a, b) => a.start - b.start);
  bodiesOf.set(scope, found);
  return found;
}

/** What a YAML alias `*name` stands for: the node behind `&name`. */
function aliasAt({ node, document }: Found): Found | undefined {
  const name = node.kind === 'opaque' ? /^\*([\w-]+)$/.exec(textOf({ node, document }))?.[1] : null;
  if (!name) return undefined;
  const anchors = anchorsOf.get(document) ?? anchorsIn(document);
  anchorsOf.set(document, anchors);
  const value = anchors.get(name);
  return value === undefined ? undefined : { node: value, document };
}

const anchorsOf = new WeakMap<ConfigDocument, ReadonlyMap<string, ConfigNode>>();

/** The outermost node behind each `&name`; the first where a name is given twice. */
function anchorsIn({ root, text }: ConfigDocument): ReadonlyMap<string, ConfigNode> {
  const names = new Map<number, string>();
  for (const { index, 0: mark, 1: name = '' } of text.matchAll(/&([\w-]+)(?:[ \t]+#[^\r\n]*)?\s+/g))
    names.set(index + mark.length, name);
  const anchors = new Map<string, ConfigNode>();
  const visit = (node: ConfigNode): void => {
    const name = names.get(node.start);
    if (name !== undefined && !anchors.has(name)) anchors.set(name, node);
    for (const child of childrenOf(node)) visit(child);
  };
  if (names.size > 0) visit(root);
  return anchors;
}

function childrenOf(node: ConfigNode): readonly ConfigNode[] {
  if (node.kind === 'sequence') return node.items;
  return node.kind === 'mapping' ? node.pairs.map(({ value }) => value) : [];
}

/** A variable or an attribute; a string with such a content has its quotes around it. */
function isName({ node, document }: Found): boolean {
  if (document.syntax !== 'python' || node.kind !== 'scalar') return false;
  return typeof node.value === 'string' && document.text.slice(node.start, node.end) === node.value;
}

function textOf({ node, document }: Found): string {
  if (node.kind === 'scalar') return String(node.value);
  return node.kind === 'opaque' ? document.text.slice(node.start, node.end) : '';
}

function inBases({ bases }: ConfigDocument, keys: readonly string[]): Found | undefined {
  for (const base of bases?.documents ?? []) {
    const found = lookUpThroughBases(base, keys);
    if (found !== undefined) return found;
  }
  return undefined;
}
