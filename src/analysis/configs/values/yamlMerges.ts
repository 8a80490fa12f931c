import type { FocalLossSite, InheritedValue } from '../edits/FocalLossSite.ts';
import { insertionInto } from '../edits/insertionAt.ts';
import { lineOf } from '../edits/lineOf.ts';
import {
  type ConfigDocument,
  type ConfigPair,
  type MappingNode,
  pairOf,
} from '../syntax/ConfigNode.ts';
import { type ConfigPlace, mappingsOf } from '../syntax/mappingsOf.ts';
import { configValue } from '../tree/configValue.ts';
import { resolveVariable } from '../tree/resolveVariable.ts';
import { keysOf } from '../tree/nodeAt.ts';

const NAMES = ['alpha', 'gamma'] as const;

/** YAML's merge key (https://yaml.org/type/merge.html), which PyYAML follows: a key beside it wins over what it merges. */
const MERGE = '<<';

/**
 * The focal losses of a YAML document with those that merge another one and give a value of their own, `<<: *focal` with
 * `gamma: 1.5`: these take the rest from there, and what stands there does not decide for them any more.
 */
export function withMerges(
  document: ConfigDocument,
  sites: readonly FocalLossSite[],
): readonly FocalLossSite[] {
  if (document.syntax !== 'yaml' || !document.text.includes(MERGE)) return sites;
  const mergers = mergersIn(document);
  const holders = mergers.size === 0 ? new Map<number, MappingNode>() : holdersIn(document);
  const result = new Map(sites.map(site => [site.path, site]));
  for (const site of sites) {
    const holder = holders.get((site.alpha ?? site.gamma)?.offset ?? -1);
    const places = (holder && mergers.get(holder)) ?? [];
    for (const changed of overridden(document, site, places)) result.set(changed.path, changed);
  }
  return [...result.values()];
}

/** A loss that others merge and override in part, as one that they decide, and each of them. */
function overridden(
  document: ConfigDocument,
  site: FocalLossSite,
  places: readonly ConfigPlace[],
): FocalLossSite[] {
  const keys = keysOfSite(site);
  const first = keys && firstOverride(places, keys);
  if (!keys || !first) return [];
  const decided = lineOf(document, first.keyStart);
  return [{ ...site, decided }, ...places.map(place => merged(document, site, { place, keys }))];
}

interface Keys {
  readonly alpha: string;
  readonly gamma: string;
}

/** The first value that one of the places gives itself. */
function firstOverride(places: readonly ConfigPlace[], keys: Keys): ConfigPair | undefined {
  return places
    .flatMap(({ mapping }) => NAMES.flatMap(name => pairOf(mapping, keys[name]) ?? []))
    .at(0);
}

/** Places by the mappings that they merge. */
function mergersIn(document: ConfigDocument): Map<MappingNode, ConfigPlace[]> {
  const mergers = new Map<MappingNode, ConfigPlace[]>();
  for (const place of mappingsOf(document.root)) {
    const value = pairOf(place.mapping, MERGE)?.value;
    const items = value?.kind === 'sequence' ? value.items : value ? [value] : [];
    for (const item of items) {
      const { node } = resolveVariable({ node: item, document });
      if (node.kind !== 'mapping') continue;
      const known = mergers.get(node) ?? [];
      known.push(place);
      mergers.set(node, known);
    }
  }
  return mergers;
}

/** The mappings by the offsets of their numbers. */
function holdersIn(document: ConfigDocument): Map<number, MappingNode> {
  const holders = new Map<number, MappingNode>();
  for (const { mapping } of mappingsOf(document.root))
    for (const { value } of mapping.pairs)
      if (value.kind === 'scalar') holders.set(value.number?.start ?? value.start, mapping);
  return holders;
}

function keysOfSite({ alpha, gamma }: FocalLossSite): Keys | null {
  const [first, second] = [alpha, gamma].map(value => value && keysOf(value.key).at(-1));
  return first && second ? { alpha: first, gamma: second } : null;
}

interface Merger {
  readonly place: ConfigPlace;
  readonly keys: Keys;
}

function merged(
  document: ConfigDocument,
  from: FocalLossSite,
  { place, keys }: Merger,
): FocalLossSite {
  const { mapping, path } = place;
  const [alpha = null, gamma = null] = NAMES.map(name => {
    const pair = pairOf(mapping, keys[name]);
    return pair ? configValue(document, `${path}.${keys[name]}`, pair.value) : null;
  });
  const below = (name: (typeof NAMES)[number]): { [name: string]: InheritedValue } => {
    const value = from[name];
    return value ? { [name]: { ...value, file: document.file } } : {};
  };
  const { file, framework, note, fixed } = from;
  return {
    file,
    framework,
    path,
    alpha,
    gamma,
    assumed: null,
    inherited: { ...(alpha ? {} : below('alpha')), ...(gamma ? {} : below('gamma')) },
    ...(fixed && { fixed }),
    ...(note !== undefined && { note }),
    insertion: alpha && gamma ? null : insertionInto(document, mapping, keys),
  };
}
