import type { ConfigNode, ConfigPair, MappingNode } from '../syntax/ConfigNode.ts';
import { resolveVariable } from './resolveVariable.ts';
import { keysOf, stepInto } from './nodeAt.ts';
import type { ConfigDocument } from '../syntax/ConfigNode.ts';

const byTarget = new WeakMap<MappingNode, ReadonlyMap<string, readonly ConfigPair[]>>();

/** The assignments in a body of Python to exactly this target, in the order of the text; no definitions, no bare calls. */
export function assignmentsTo(body: MappingNode, target: string): readonly ConfigPair[] {
  let index = byTarget.get(body);
  if (index === undefined) {
    index = grouped(body.pairs.filter(isAssignment), ({ key }) => canonical(key));
    byTarget.set(body, index);
  }
  return index.get(canonical(target)) ?? [];
}

/** Not a call that stands alone, and not a function or class. */
function isAssignment({ keyStart, value }: ConfigPair): boolean {
  return keyStart < value.start && !(value.kind === 'mapping' && value.style === 'body');
}

function canonical(target: string): string {
  return keysOf(target).join('.');
}

/** Assignments to one key of something: `model.loss_cls.alpha = 0.5`, and those of `.update(…)`. */
export interface KeyAssignments {
  /** By the mapping whose key they set, names of variables followed. */
  readonly byMapping: ReadonlyMap<ConfigNode, readonly ConfigPair[]>;
  /** Of something that is not known, `head.loss_cls.alpha` in a loop, by what stands behind the first name. */
  readonly unknown: ReadonlyMap<string, readonly ConfigPair[]>;
}

const NONE: KeyAssignments = { byMapping: new Map(), unknown: new Map() };

const byLastKey = new WeakMap<MappingNode, ReadonlyMap<string, KeyAssignments>>();

export function assignmentsOfKey(
  document: ConfigDocument,
  body: MappingNode,
  key: string,
): KeyAssignments {
  let index = byLastKey.get(body);
  if (index === undefined) {
    const parts = body.pairs.filter(pair => isAssignment(pair) && keysOf(pair.key).length > 1);
    const groups = grouped(parts, pair => keysOf(pair.key).at(-1) ?? '');
    index = new Map(
      [...groups].map(([last, pairs]) => [last, keyAssignments(document, body, pairs)]),
    );
    byLastKey.set(body, index);
  }
  return index.get(key) ?? NONE;
}

function keyAssignments(
  document: ConfigDocument,
  body: MappingNode,
  pairs: readonly ConfigPair[],
): KeyAssignments {
  const targets = new Map(pairs.map(pair => [pair, targetOf(document, body, pair)]));
  const isKnown = (pair: ConfigPair) => targets.get(pair) !== undefined;
  return {
    byMapping: grouped(pairs.filter(isKnown), pair => targets.get(pair) as ConfigNode),
    unknown: grouped(
      pairs.filter(pair => !isKnown(pair)),
      ({ key }) =>
        key
          .replaceAll(/\[[^\]]*\]/g, '.[]')
          .split('.')
          .slice(1)
          .join('.'),
    ),
  };
}

/** The end of a path, with any place in a list for any other. */
export function suffixOf(keys: readonly string[]): string {
  return keys.map(key => (key.startsWith('[') ? '[]' : key)).join('.');
}

/** The mapping whose key an assignment sets; undefined where that is not known. */
function targetOf(
  document: ConfigDocument,
  body: MappingNode,
  { key }: ConfigPair,
): ConfigNode | undefined {
  let node: ConfigNode = body;
  for (let keys = keysOf(key).slice(0, -1); keys.length > 0;) {
    const step = stepInto(node, keys);
    if (step === undefined) return undefined;
    ({ node } = resolveVariable({ node: step.node, document }));
    keys = keys.slice(step.length);
  }
  return node;
}

function grouped<K>(
  pairs: readonly ConfigPair[],
  keyOf: (pair: ConfigPair) => K,
): Map<K, ConfigPair[]> {
  const groups = new Map<K, ConfigPair[]>();
  for (const pair of pairs) {
    const key = keyOf(pair);
    const group = groups.get(key) ?? [];
    group.push(pair);
    groups.set(key, group);
  }
  return groups;
}
