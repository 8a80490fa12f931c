import type { ConfigNode } from '../syntax/ConfigNode.ts';

/** Names by their numbers from 0, as a list or a mapping of them; null where it is neither, or a number is left out. */
export function namesIn(node: ConfigNode): readonly string[] | null {
  if (node.kind === 'sequence') return textsOf(node.items);
  if (node.kind !== 'mapping' || node.pairs.length === 0) return null;
  const byNumber = new Map(node.pairs.map(({ key, value }) => [key, value]));
  const values = Array.from({ length: byNumber.size }, (_, number) => byNumber.get(`${number}`));
  return values.every(value => value !== undefined) ? textsOf(values) : null;
}

function textsOf(nodes: readonly ConfigNode[]): readonly string[] | null {
  const texts = nodes.map(node =>
    node.kind === 'scalar' && node.value !== null ? String(node.value) : null,
  );
  return texts.length > 0 && texts.every(text => text !== null) ? texts : null;
}
