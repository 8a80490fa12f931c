import type { ConfigNode, MappingNode } from './ConfigNode.ts';

/** A mapping with the way to it. */
export interface ConfigPlace {
  readonly mapping: MappingNode;
  /** `model.heads[0].loss_cls`; empty for the root. */
  readonly path: string;
  /** Its own key; that of the list for an item of one; empty for the root. */
  readonly key: string;
  /** The mapping around it, if any. */
  readonly parent: ConfigPlace | null;
}

/** Each rule asks for the same trees; walking them again took a third of a scan's time. */
const known = new WeakMap<ConfigNode, readonly ConfigPlace[]>();

/** Every mapping of a tree, outer before inner. */
export function mappingsOf(root: ConfigNode): readonly ConfigPlace[] {
  const places = known.get(root) ?? walk(root);
  known.set(root, places);
  return places;
}

function walk(root: ConfigNode): ConfigPlace[] {
  const places: ConfigPlace[] = [];
  const visit = (node: ConfigNode, at: Omit<ConfigPlace, 'mapping'>): void => {
    if (node.kind === 'sequence') {
      for (const [index, item] of node.items.entries())
        visit(item, { ...at, path: `${at.path}[${index}]` });
    }
    if (node.kind !== 'mapping') return;
    for (const [index, argument] of (node.positional ?? []).entries())
      visit(argument, { ...at, path: `${at.path}[${index}]` });
    const place = { ...at, mapping: node };
    places.push(place);
    for (const { key, value } of node.pairs) {
      const path = at.path === '' ? key : `${at.path}.${key}`;
      visit(value, { path, key, parent: place });
    }
  };
  visit(root, { path: '', key: '', parent: null });
  return places;
}
