import { chainOf } from '../bases.ts';
import { keysOf, nodeAt } from '../nodeAt.ts';
import { replaces, type SitePlace } from '../siteAt.ts';
import type { ConfigDocument } from '../syntax/ConfigNode.ts';
import { type ConfigPlace, mappingsOf } from '../syntax/mappingsOf.ts';

/**
 * The losses of a config that merges into the files it builds on: those it writes, and those that only a base writes and
 * that an override here can change. Lists do not merge, so that what stands in a base's list is changed only there.
 */
export function mergedPlaces(
  document: ConfigDocument,
  isLoss: (place: ConfigPlace) => boolean,
): SitePlace[] {
  const own = mappingsOf(document.root);
  const written: SitePlace[] = own.filter(isLoss).map(({ path, mapping }) => ({ path, mapping }));
  const paths = new Set(written.map(({ path }) => path));
  const ownAt = firstByPath(own);
  const chain = chainOf(document);
  for (const [depth, base] of chain.entries()) {
    if (depth === 0) continue;
    const above = chain.slice(0, depth);
    for (const place of mappingsOf(base.root).filter(isLoss)) {
      const { path } = place;
      if (paths.has(path) || path.includes('[')) continue;
      if (!above.every(link => isMerged(link, place, isLoss))) continue;
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
  isLoss: (place: ConfigPlace) => boolean,
): boolean {
  const keys = keysOf(path);
  if (replaces(document.root, keys)) return false;
  const node = nodeAt(document.root, keys);
  if (node === undefined) return true;
  if (node.kind !== 'mapping') return false;
  // With another type, it is another loss.
  const typed = node.pairs.some(pair => pair.key === 'type' || pair.key === 'name');
  return !typed || isLoss({ mapping: node, path, key, parent });
}
