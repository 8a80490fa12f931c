import type { ConfigDocument } from './ConfigNode.ts';

/** Where the lines of a document begin: looked up for each value, so that counting them anew would be quadratic. */
const known = new WeakMap<ConfigDocument, readonly number[]>();

/** The line of an offset, from 1. Lines end with LF, CRLF or CR. */
export function lineAt(document: ConfigDocument, offset: number): number {
  const starts = lineStarts(document);
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** Where the line of an offset begins. */
export function lineStart(document: ConfigDocument, offset: number): number {
  return lineStarts(document)[lineAt(document, offset) - 1] ?? 0;
}

function lineStarts(document: ConfigDocument): readonly number[] {
  const found = known.get(document);
  if (found !== undefined) return found;
  const starts = [0];
  for (const { index, 0: end } of document.text.matchAll(/\r\n|\r|\n/g))
    starts.push(index + end.length);
  known.set(document, starts);
  return starts;
}
