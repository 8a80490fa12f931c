import { chainOf } from './bases.ts';
import { keysOf, nodeAt } from './nodeAt.ts';
import { replaces } from './replaces.ts';
import type { ConfigDocument, MappingNode } from '../syntax/ConfigNode.ts';
import { type ConfigPlace, mappingsOf } from '../syntax/mappingsOf.ts';

/** Where a loss stands: at its path; in this mapping of the file, unless only a file that it builds on has one. */
export interface SiteLocation {
  readonly path: string;
  readonly mapping?: MappingNode;
}

/**
 * The losses of a config that merges into the files it builds on: those it writes, and those that only a base writes and
 * that an override here can change. Lists do not merge, so that what stands in a base's list is changed only there.
 */
export function placesThroughBases(
  document: ConfigDocument,
  isLoss: (place: ConfigPlace) => boolean,
): SiteLocation[] {
  const own = mappingsOf(document.root);
  const written: SiteLocation[] = own
    .filter(isLoss)
    .map(({ path, mapping }) => ({ path, mapping }));
  const paths = new Set(written.map(({ path }) => path));
  const ownAt = firstByPath(own);
  const chain = chainOf(document);
  for (const [depth, base] of chain.entries()) {
    if (depth === 0) continue;
    const above = chain.slice(0, depth);
    for (const place of mappingsOf(base.root).filter(isLoss)) {
      const { path } = place;
      if (paths.has(path) || path.includes('[')) continue;
      const keys = keysOf(path);
      if (!above.every(link => isMerged(link, place, { keys, isLoss }))) continue;
      paths.add(path);
      const mapping = ownAt.get(path)?.mapping;
      written.push(mapping ? { path, mapping } : { path });
    }
  }
  return written;
}

function firstByPath(places: readonly ConfigPlace[]): ReadonlyMap<string, ConfigPlace> {
  return new Map(places.toReversed().map(place => [place.path, place]));
}

/** Whether a document of the chain keeps what one further down says there. */
function isMerged(
  document: ConfigDocument,
  { path, key, parent }: ConfigPlace,
  {
    keys,
    isLoss,
  }: { readonly keys: readonly string[]; readonly isLoss: (place: ConfigPlace) => boolean },
): boolean {
  if (replaces(document.root, keys)) return false;
  const node = nodeAt(document.root, keys);
  if (node === undefined) return true;
  if (node.kind !== 'mapping') return false;
  // With another type, it is another loss.
  const typed = node.pairs.some(pair => pair.key === 'type' || pair.key === 'name');
  return !typed || isLoss({ mapping: node, path, key, parent });
}
