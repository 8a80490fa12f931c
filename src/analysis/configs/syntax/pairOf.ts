import type { ConfigPair, MappingNode } from './ConfigNode.ts';

/** Below this many pairs a look at each of them is faster than an index. */
const FEW = 16;

const known = new WeakMap<MappingNode, ReadonlyMap<string, number>>();

/** The place of a key among the pairs; of the last one where it is written twice, as the frameworks' parsers do. */
export function indexOfKey(mapping: MappingNode, key: string): number | undefined {
  const { pairs } = mapping;
  if (pairs.length < FEW) {
    const index = pairs.findLastIndex(pair => pair.key === key);
    return index === -1 ? undefined : index;
  }
  let places = known.get(mapping);
  if (places === undefined) {
    places = new Map(pairs.map((pair, index) => [pair.key, index]));
    known.set(mapping, places);
  }
  return places.get(key);
}

/** The last pair with this key. */
export function pairOf(mapping: MappingNode, key: string): ConfigPair | undefined {
  const index = indexOfKey(mapping, key);
  return index === undefined ? undefined : mapping.pairs[index];
}
