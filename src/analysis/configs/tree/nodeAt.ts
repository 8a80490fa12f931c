import {
  type ConfigNode,
  type ConfigPair,
  indexOfKey,
  type MappingNode,
} from '../syntax/ConfigNode.ts';

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
  return stepByKey(node, keys);
}

/** The last pair whose key is the first of these, or in Python several of them with points between. */
function stepByKey(mapping: MappingNode, keys: readonly string[]) {
  let last = -1;
  let length = 0;
  const most = mapping.style === 'body' ? keys.length : 1;
  for (let count = 1, target = ''; count <= most; count++) {
    target += count === 1 ? (keys[0] ?? '') : `.${keys[count - 1]}`;
    const index = indexOfKey(mapping, target) ?? -1;
    if (index > last) [last, length] = [index, count];
  }
  const pair = mapping.pairs[last];
  return pair && { node: pair.value, length, pair };
}

function itemsOf(node: ConfigNode): readonly ConfigNode[] {
  if (node.kind === 'sequence') return node.items;
  return node.kind === 'mapping' ? (node.positional ?? []) : [];
}
