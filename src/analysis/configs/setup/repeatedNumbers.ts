import type { MappingNode } from '../syntax/ConfigNode.ts';
import { numbersIn } from './numbersIn.ts';

/** A repeated field of protobuf text: written once for each value, or as a list. Null where a value is no number. */
export function repeatedNumbers(mapping: MappingNode, key: string): number[] | null {
  const lists = mapping.pairs.filter(pair => pair.key === key).map(({ value }) => numbersIn(value));
  return lists.every(list => list !== null) ? lists.flat() : null;
}
