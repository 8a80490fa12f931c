import type { ConfigNode } from '../syntax/ConfigNode.ts';

/** `(640, 672,)`, as YAML writes a Python tuple. */
const TUPLE = /^\(\s*(-?[\d.]+(?:\s*,\s*-?[\d.]+)*)\s*(?:,\s*)?\)$/;

/** The plain numbers of a list, of a tuple in text, or one alone; null where something else stands among them. */
export function numbersIn(node: ConfigNode): number[] | null {
  if (node.kind === 'sequence') {
    const numbers = node.items.map(item =>
      item.kind === 'scalar' ? item.number?.value : undefined,
    );
    return numbers.every(number => number !== undefined) ? numbers : null;
  }
  if (node.kind !== 'scalar') return null;
  if (node.number) return [node.number.value];
  const inner = typeof node.value === 'string' ? TUPLE.exec(node.value.trim())?.[1] : undefined;
  return inner === undefined ? null : inner.split(',').map(Number);
}

/** A list of lists of numbers, or one list of them; null where something else stands there. */
export function numberListsIn(node: ConfigNode): number[][] | null {
  const one = numbersIn(node);
  if (one !== null) return one.length > 0 ? [one] : null;
  const items = node.kind === 'sequence' ? node.items : [];
  const lists = items.map(item => numbersIn(item));
  return lists.length > 0 && lists.every(list => list !== null) ? lists : null;
}
