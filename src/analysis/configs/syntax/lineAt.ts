import { type CodeInFile, startInFile } from './CodeInFile.ts';
import type { ConfigDocument } from './ConfigNode.ts';

/** Where the lines of a document begin: looked up for each value, so that counting them anew would be quadratic. */
const known = new WeakMap<ConfigDocument, readonly number[]>();

/** The line of the file in which an offset of a document stands, from 1. Lines end with LF, CRLF or CR. */
export function lineAt(document: ConfigDocument, offset: number): number {
  const { within } = document;
  if (within === undefined) return lineIn(lineStarts(document), offset);
  const starts = fileLines.get(within) ?? startsIn(within.text);
  fileLines.set(within, starts);
  return lineIn(starts, startInFile(document, offset));
}

/** Where the line of an offset begins, within the document. */
export function lineStart(document: ConfigDocument, offset: number): number {
  const starts = lineStarts(document);
  return starts[lineIn(starts, offset) - 1] ?? 0;
}

const fileLines = new WeakMap<CodeInFile, readonly number[]>();

function lineIn(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

function lineStarts(document: ConfigDocument): readonly number[] {
  const found = known.get(document) ?? startsIn(document.text);
  known.set(document, found);
  return found;
}

function startsIn(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return starts;
}
