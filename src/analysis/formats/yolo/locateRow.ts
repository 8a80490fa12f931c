import { type AnnotationSource, isFolder } from '../../contract/sources/AnnotationSource.ts';
import { decodeText } from '../kit/decodeText.ts';
import { LINE_ENDS } from './labels/parseRows.ts';
import type { RecordName, RecordPlace } from '../RecordPlace.ts';

/** Where the row of a box stands, which is named by its file and line: `labels/0001.txt:3`. */
export async function locateRow(
  source: AnnotationSource,
  { section, id }: RecordName,
): Promise<RecordPlace | null> {
  const tree = isFolder(source) ? source : source.folder;
  const [, file, line] = (section === 'annotations' && /^(.+):(\d+)$/s.exec(String(id))) || [];
  if (tree === undefined || file === undefined) return null;
  const bytes = await tree.read(file);
  const text = bytes === null ? undefined : lineOf(decodeText(bytes, true), Number(line));
  if (text === undefined) return null;
  return { file, ...text };
}

/** @param line from 1 */
function lineOf(text: string, line: number): Omit<RecordPlace, 'file'> | undefined {
  let [start, end] = [0, endOfLine(text, 0)];
  for (let at = 1; at < line; at++) {
    if (end === text.length) return undefined;
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
    end = endOfLine(text, start);
  }
  const spot = (offset: number) => {
    const byte = new TextEncoder().encode(text.slice(0, offset)).length;
    return { byte, line: line - 1, character: offset - start };
  };
  return { start: spot(start), end: spot(end) };
}

function endOfLine(text: string, from: number): number {
  let end = from;
  while (end < text.length && !LINE_ENDS.has(text.charCodeAt(end))) end++;
  return end;
}
