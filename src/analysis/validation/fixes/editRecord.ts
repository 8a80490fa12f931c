import { type Node, parseTree } from 'jsonc-parser';
import type { ValueEdit } from './FixPlan.ts';

/** A record with some of its values replaced, and everything else as it is. @param text its JSON */
export function editRecord(text: string, values: readonly ValueEdit[]): string {
  const root = parseTree(text);
  const places = values.flatMap(({ path, text: value }) => {
    const node = root && nodeAt(root, path);
    return node === undefined ? [] : [{ ...node, value }];
  });
  let edited = text;
  // From the last to the first, so that the offsets of those before stay.
  for (const { offset, length, value } of places.toSorted((a, b) => b.offset - a.offset))
    edited = edited.slice(0, offset) + value + edited.slice(offset + length);
  return edited;
}

/** Of repeated keys the last counts. */
function nodeAt(root: Node, path: readonly (string | number)[]): Node | undefined {
  let node: Node | undefined = root;
  for (const key of path)
    node =
      typeof key === 'number'
        ? node?.children?.[key]
        : node?.children?.findLast(({ children }) => children?.[0]?.value === key)?.children?.[1];
  return node;
}
