import { chainOf } from './bases.ts';
import { nodeAt } from './nodeAt.ts';
import { replaces } from './siteAt.ts';
import type { ConfigDocument, ConfigNode } from './syntax/ConfigNode.ts';

/** What a config says at these keys, itself or through the files it builds on; undefined where none does. */
export function lookup(
  document: ConfigDocument,
  keys: readonly string[],
): { readonly node: ConfigNode; readonly document: ConfigDocument } | undefined {
  for (const link of chainOf(document)) {
    const node = nodeAt(link.root, keys);
    if (node) return { node, document: link };
    if (replaces(link.root, keys)) return undefined;
  }
  return undefined;
}
