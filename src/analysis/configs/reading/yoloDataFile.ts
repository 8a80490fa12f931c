import {
  type ConfigDocument,
  type ConfigNode,
  type MappingNode,
  valueOf,
} from '../syntax/ConfigNode.ts';

/** A data.yaml of YOLOv5 and its successors: where images lie, and the names of the classes or how many there are. */
export function isDataFile({ root, syntax }: ConfigDocument): boolean {
  if (syntax !== 'yaml' || root.kind !== 'mapping') return false;
  return valueOf(root, 'train') !== undefined && classesIn(root) !== null;
}

/** How many classes a data.yaml has, by its `nc` or its `names`, a list or a mapping from 0; null where it does not say. */
export function classesIn(
  root: MappingNode,
): { readonly count: number; readonly node: ConfigNode } | null {
  const nc = valueOf(root, 'nc');
  if (nc?.kind === 'scalar' && nc.number !== null) return { count: nc.number.value, node: nc };
  const names = valueOf(root, 'names');
  if (names?.kind === 'sequence') return { count: names.items.length, node: names };
  return names?.kind === 'mapping' ? { count: names.pairs.length, node: names } : null;
}
