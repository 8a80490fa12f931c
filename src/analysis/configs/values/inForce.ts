import type { FocalLossSite } from '../edits/FocalLossSite.ts';
import { lineOf } from '../edits/lineOf.ts';
import type { ConfigDocument, ConfigNode, ConfigPair, MappingNode } from '../syntax/ConfigNode.ts';
import { type ConfigPlace, mappingsOf } from '../syntax/mappingsOf.ts';
import { assignmentsOfKey, assignmentsTo, suffixOf } from '../tree/assignments.ts';
import { configValue } from '../tree/configValue.ts';
import { resolveVariable } from '../tree/resolveVariable.ts';
import { keysOf } from '../tree/nodeAt.ts';

const NAMES = ['alpha', 'gamma'] as const;

/**
 * A focal loss with the values that count once the whole of a Python file has run: `model['loss_cls']['alpha'] = 0.5` and
 * `.update(alpha=0.5)` further down take the place of what stands in the loss itself.
 *
 * @returns null for a loss whose variable is another one before anything uses it
 */
export function inForce(document: ConfigDocument, site: FocalLossSite): FocalLossSite | null {
  if (document.syntax !== 'python') return site;
  const loss = lossOf(document, site);
  if (loss === undefined) return site;
  const body = bodyOf(loss);
  if (isReplaced(document, loss, body)) return null;
  const changed = NAMES.reduce((found, name) => {
    const key = keyOf(site, name);
    return key === undefined ? found : withLater(document, found, { name, key, loss, body });
  }, site);
  const { alpha, gamma } = changed;
  return alpha && gamma ? { ...changed, insertion: null } : changed;
}

interface Losses {
  /** By the offset of each value of a mapping. */
  readonly byValue: ReadonlyMap<number, ConfigPlace>;
  readonly byPath: ReadonlyMap<string, ConfigPlace>;
}

const byDocument = new WeakMap<ConfigDocument, Losses>();

/** The mapping that holds the values, or would; the module and what is no mapping of its own are none. */
function lossOf(
  document: ConfigDocument,
  { alpha, gamma, path }: FocalLossSite,
): ConfigPlace | undefined {
  const losses = byDocument.get(document) ?? lossesIn(document);
  byDocument.set(document, losses);
  const written = [alpha, gamma].filter(value => value !== null);
  if (written.length === 0) return losses.byPath.get(path);
  const holders = new Set(written.map(({ offset }) => losses.byValue.get(offset)));
  const [holder] = holders;
  return holders.size === 1 ? holder : undefined;
}

function lossesIn({ root }: ConfigDocument): Losses {
  const places = mappingsOf(root).filter(({ mapping }) => mapping.style !== 'body');
  const byValue = new Map<number, ConfigPlace>();
  for (const place of places) {
    const { pairs, positional = [] } = place.mapping;
    for (const node of [...pairs.map(({ value }) => value), ...positional])
      if (node.kind === 'scalar') byValue.set(node.number?.start ?? node.start, place);
  }
  return { byValue, byPath: new Map(places.map(place => [place.path, place])) };
}

/** The innermost function, class or module around a place. */
function bodyOf(place: ConfigPlace): ConfigPlace {
  let around = place;
  while (around.parent !== null && around.mapping.style !== 'body') around = around.parent;
  return around;
}

function keysWithin(body: ConfigPlace, path: string): readonly string[] {
  return keysOf(path).slice(keysOf(body.path).length);
}

/** Whether the variable that holds the loss is set anew before it is used. */
function isReplaced(document: ConfigDocument, loss: ConfigPlace, body: ConfigPlace): boolean {
  const keys = keysWithin(body, loss.path);
  const { start, end } = loss.mapping;
  const targets = keys.map((_, i) => assignmentsTo(body.mapping, keys.slice(0, i + 1).join('.')));
  const own = targets
    .map(pairs => pairs.findLast(({ keyStart }) => keyStart <= start))
    .find(isFound);
  if (own === undefined || own.value.start > start || own.value.end < end) return false;
  return targets.some(pairs => {
    const later = firstAfter(pairs, end);
    return later !== undefined && !later.conditional && !isUsedBetween(document, own, later);
  });
}

function isFound(pair: ConfigPair | undefined): pair is ConfigPair {
  return pair !== undefined;
}

/** Of pairs in the order of the text. */
function firstAfter(pairs: readonly ConfigPair[], offset: number): ConfigPair | undefined {
  let [low, high] = [0, pairs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pairs[middle]?.keyStart ?? Infinity) > offset) high = middle;
    else low = middle + 1;
  }
  return pairs[low];
}

/** Whether the variable stands somewhere between two assignments to it, or in the second. */
function isUsedBetween({ text }: ConfigDocument, own: ConfigPair, later: ConfigPair): boolean {
  const name = keysOf(later.key)[0] ?? '';
  if (!/^\w+$/.test(name)) return true;
  const use = new RegExp(String.raw`(?<![\w.])${name}\b`);
  // Where it is the target of an assignment or of an update itself, it is not used yet.
  const target = new RegExp(
    String.raw`^[ \t]*${name}[^\n=()]*(?:=(?!=)|\.update\(\s*(?:dict\(|\{)?)`,
    'gm',
  );
  const between = text.slice(own.value.end, later.keyStart).replaceAll(target, '');
  return use.test(between) || use.test(text.slice(later.value.start, later.value.end));
}

/** What α or γ is called in the loss. */
function keyOf(site: FocalLossSite, name: (typeof NAMES)[number]): string | undefined {
  const written = site[name];
  if (written !== null) return keysOf(written.key).at(-1);
  return /(\w+)\W*$/.exec(site.insertion?.[`${name}Key`] ?? '')?.[1];
}

interface Wanted {
  readonly name: (typeof NAMES)[number];
  readonly key: string;
  readonly loss: ConfigPlace;
  readonly body: ConfigPlace;
}

function withLater(
  document: ConfigDocument,
  site: FocalLossSite,
  { name, key, loss, body }: Wanted,
): FocalLossSite {
  const { byMapping, unknown } = assignmentsOfKey(document, body.mapping, key);
  const isLater = ({ keyStart }: ConfigPair) => keyStart > loss.mapping.start;
  const exact = (byMapping.get(loss.mapping) ?? []).filter(isLater);
  const paths = unknown.size === 0 ? [] : [loss.path, ...namedPaths(document, loss.mapping)];
  const unsure =
    exact.find(({ conditional }) => conditional) ??
    paths
      .flatMap(path => suffixesOf([...keysWithin(body, path), key]))
      .flatMap(suffix => unknown.get(suffix)?.find(isLater) ?? [])
      .at(0);
  const decided = unsure && lineOf(document, unsure.keyStart);
  const last = exact.at(-1);
  const value = last && { [name]: configValue(document, `${loss.path}.${key}`, last.value) };
  return { ...site, ...value, ...(decided && { decided }) };
}

const named = new WeakMap<ConfigDocument, ReadonlyMap<ConfigNode, readonly string[]>>();

/** Where else a loss stands by the name of its variable: `model.head.loss_cls` of `loss_cls=loss`. */
function namedPaths(document: ConfigDocument, loss: MappingNode): readonly string[] {
  const paths = named.get(document) ?? namesIn(document);
  named.set(document, paths);
  return paths.get(loss) ?? [];
}

function namesIn(document: ConfigDocument): Map<ConfigNode, string[]> {
  const paths = new Map<ConfigNode, string[]>();
  for (const { mapping, path } of mappingsOf(document.root))
    for (const { key, value } of mapping.pairs) {
      if (value.kind !== 'scalar' || typeof value.value !== 'string') continue;
      const { node } = resolveVariable({ node: value, document });
      if (node.kind !== 'mapping') continue;
      const others = paths.get(node) ?? [];
      others.push(path === '' ? key : `${path}.${key}`);
      paths.set(node, others);
    }
  return paths;
}

function suffixesOf(keys: readonly string[]): string[] {
  return keys.map((_, i) => suffixOf(keys.slice(i)));
}
