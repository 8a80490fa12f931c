import type { FocalLossSite } from './edits/FocalLossSite.ts';
import { lineOf } from './edits/lineOf.ts';
import {
  type ConfigDocument,
  type ConfigNode,
  type ConfigPair,
  type MappingNode,
} from './syntax/ConfigNode.ts';
import { type ConfigPlace, mappingsOf } from './syntax/mappingsOf.ts';
import { configValue } from './tree/configValue.ts';
import { followed } from './tree/followed.ts';
import { keysOf, stepInto } from './tree/nodeAt.ts';

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

/** The mapping whose own keys hold the values. */
function lossOf(document: ConfigDocument, { alpha, gamma, path }: FocalLossSite) {
  const places = mappingsOf(document.root).filter(({ parent }) => parent !== null);
  const at = (alpha ?? gamma)?.offset;
  if (at === undefined) return places.find(place => place.path === path);
  return places.findLast(({ mapping }) =>
    mapping.pairs.some(
      ({ value }) => value.start <= at && at < value.end && value.kind === 'scalar',
    ),
  );
}

/** The innermost function, class or module around a place. */
function bodyOf(place: ConfigPlace): ConfigPlace {
  let around = place;
  while (around.parent !== null && (around === place || around.mapping.style !== 'body'))
    around = around.parent;
  return around;
}

function keysWithin(body: ConfigPlace, path: string): readonly string[] {
  return keysOf(path).slice(keysOf(body.path).length);
}

/** Whether the variable that holds the loss is set anew before it is used. */
function isReplaced({ text }: ConfigDocument, loss: ConfigPlace, body: ConfigPlace): boolean {
  const keys = keysWithin(body, loss.path);
  const { pairs } = body.mapping;
  const own = pairs.find(
    ({ value }) => value.start <= loss.mapping.start && loss.mapping.end <= value.end,
  );
  if (own === undefined || !isAssignment(own)) return false;
  const later = pairs.find(
    pair =>
      pair.keyStart > own.keyStart &&
      pair.conditional === undefined &&
      isAssignment(pair) &&
      isPrefix(keysOf(pair.key), keys),
  );
  if (later === undefined) return false;
  const name = keysOf(later.key)[0] ?? '';
  const between = text.slice(own.value.end, later.keyStart);
  const inValue = text.slice(later.value.start, later.value.end);
  const use = new RegExp(String.raw`(?<![\w.])${name}\b`);
  return /^\w+$/.test(name) && !use.test(between) && !use.test(inValue);
}

/** Not a call that stands alone. */
function isAssignment({ keyStart, value }: ConfigPair): boolean {
  return keyStart < value.start;
}

function isPrefix(short: readonly string[], long: readonly string[]): boolean {
  return short.length <= long.length && short.every((key, i) => key === long[i]);
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
  const later = laterPairs(body.mapping, key).filter(
    ({ keyStart }) => keyStart > loss.mapping.start,
  );
  const exact = later.filter(pair => targetOf(document, body.mapping, pair) === loss.mapping);
  const last = exact.at(-1);
  const unsure =
    exact.find(({ conditional }) => conditional) ??
    later.find(pair => mayMean(document, pair, { key, loss, body }));
  const decided = unsure && lineOf(document, unsure.keyStart);
  const value = last && { [name]: configValue(document, `${loss.path}.${key}`, last.value) };
  return { ...site, ...value, ...(decided && { decided }) };
}

const known = new WeakMap<MappingNode, Map<string, ConfigPair[]>>();

/** Assignments to a part of something, `model.loss_cls.alpha`, by its last key. */
function laterPairs(body: MappingNode, key: string): readonly ConfigPair[] {
  const byKey = known.get(body) ?? new Map<string, ConfigPair[]>();
  if (!known.has(body)) {
    known.set(body, byKey);
    for (const pair of body.pairs) {
      const [first, ...rest] = keysOf(pair.key);
      const last = rest.at(-1);
      if (first === undefined || last === undefined) continue;
      const found = byKey.get(last) ?? [];
      found.push(pair);
      byKey.set(last, found);
    }
  }
  return byKey.get(key) ?? [];
}

/** The mapping whose key an assignment sets, with names of variables followed; undefined where that is not known. */
function targetOf(
  document: ConfigDocument,
  body: MappingNode,
  { key }: ConfigPair,
): ConfigNode | undefined {
  let node: ConfigNode = body;
  for (let keys = keysOf(key).slice(0, -1); keys.length > 0;) {
    const step = stepInto(node, keys);
    if (step === undefined) return undefined;
    ({ node } = followed({ node: step.node, document }));
    keys = keys.slice(step.length);
  }
  return node;
}

/** `for head in heads: head['loss_cls']['alpha'] = 0.5`: a name that is not known, with the keys of this loss behind it. */
function mayMean(
  document: ConfigDocument,
  pair: ConfigPair,
  { key, loss, body }: Omit<Wanted, 'name'>,
): boolean {
  if (targetOf(document, body.mapping, pair) !== undefined) return false;
  const [, ...given] = keysOf(pair.key);
  const own = [...keysWithin(body, loss.path), key];
  const tail = own.slice(-Math.max(1, given.length));
  return (
    given.length <= own.length && given.every((part, i) => part === tail[i] || /^\[|^\W/.test(part))
  );
}
