import type { ConfigNode, ConfigPair, MappingNode } from './syntax/ConfigNode.ts';

/** The keys of a path: `model.heads[0].loss` → `model`, `heads`, `[0]`, `loss`. */
export function keysOf(path: string): readonly string[] {
  return path.match(/[^.[\]]+|\[\d+\]/g) ?? [];
}

/** What stands at these keys; undefined where nothing does. The last of equal keys counts. */
export function nodeAt(root: ConfigNode, keys: readonly string[]): ConfigNode | undefined {
  if (keys.length === 0) return root;
  const step = stepInto(root, keys);
  return step && nodeAt(step.node, keys.slice(step.length));
}

/** One step along the keys; in Python a target such as `model.head` is several at once. */
export function stepInto(
  node: ConfigNode,
  keys: readonly string[],
): { readonly node: ConfigNode; readonly length: number; readonly pair?: ConfigPair } | undefined {
  const index = /^\[(\d+)\]$/.exec(keys[0] ?? '')?.[1];
  if (index !== undefined) {
    const item = itemsOf(node)[Number(index)];
    return item && { node: item, length: 1 };
  }
  if (node.kind !== 'mapping') return undefined;
  const pair = node.pairs.findLast(({ key }) => isPrefix(node, key, keys));
  return pair && { node: pair.value, length: lengthOf(node, pair.key), pair };
}

function itemsOf(node: ConfigNode): readonly ConfigNode[] {
  if (node.kind === 'sequence') return node.items;
  return node.kind === 'mapping' ? (node.positional ?? []) : [];
}

function isPrefix(mapping: MappingNode, key: string, keys: readonly string[]): boolean {
  if (key === keys[0]) return true;
  return mapping.style === 'body' && key === keys.slice(0, lengthOf(mapping, key)).join('.');
}

function lengthOf(mapping: MappingNode, key: string): number {
  return mapping.style === 'body' ? key.split('.').length : 1;
}
