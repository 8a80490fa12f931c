import type { ConfigFault } from '../../contract/failures/detailCodes.ts';
import type { ConfigNode } from './ConfigNode.ts';

/** Deeper than any config, and shallower than the stack: what reads the tree may recurse. */
const DEEPEST = 200;

/** Characters of the paths of all mappings, `model.heads[0].loss`: each of them is written out. */
const LONGEST_PATHS = 32_000_000;

/** A text of the largest size has a quarter of it; one value that thousands of names share has any number. */
const MOST_NODES = 2_000_000;

interface Visit {
  readonly node: ConfigNode;
  readonly depth: number;
  /** Characters of the path. */
  readonly path: number;
}

export interface TreeFault {
  readonly offset: number;
  readonly reason: ConfigFault;
}

/** What makes a tree too large to work with, where something does. */
export function treeFault(root: ConfigNode): TreeFault | null {
  const visits: Visit[] = [{ node: root, depth: 0, path: 0 }];
  let [paths, nodes] = [0, 0];
  for (let visit = visits.pop(); visit !== undefined; visit = visits.pop()) {
    const { node, depth, path } = visit;
    if (depth > DEEPEST) return { offset: node.start, reason: 'too-deep' };
    if (++nodes > MOST_NODES) return { offset: node.start, reason: 'too-many-values' };
    if (node.kind === 'mapping') paths += path;
    if (paths > LONGEST_PATHS) return { offset: node.start, reason: 'keys-too-long' };
    for (const [child, key] of childrenOf(node))
      visits.push({ node: child, depth: depth + 1, path: path + key });
  }
  return null;
}

/** With the characters that each adds to the path. */
function* childrenOf(node: ConfigNode): Iterable<readonly [child: ConfigNode, key: number]> {
  if (node.kind === 'sequence') for (const item of node.items) yield [item, 4];
  if (node.kind !== 'mapping') return;
  for (const argument of node.positional ?? []) yield [argument, 4];
  for (const { default: value } of node.parameters ?? []) if (value) yield [value, 0];
  for (const { key, value } of node.pairs) yield [value, key.length + 1];
}
