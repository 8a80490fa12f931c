import {
  type AnnotationSource,
  baseName,
  isFolder,
} from '../../../contract/sources/AnnotationSource.ts';
import type { LocateOptions } from '../../Format.ts';
import type { RecordName, RecordPlace } from '../../RecordPlace.ts';
import { decodeText } from '../decodeText.ts';
import { placeNamed } from './placeNamed.ts';
import { wholeOf } from '../wholeOf.ts';

const MOST_BYTES = 64 << 20;

/**
 * Where a record of an XML file stands that goes by its file and its place among the elements of its kind.
 *
 * @param elements finds the offsets of these elements in the text, in its order
 * @returns null where there is none
 * @throws FailureError when the file cannot be read, `file-too-large`
 */
export async function locateElement(
  source: AnnotationSource,
  elements: (text: string) => Iterable<number>,
  { section, id }: RecordName,
  { signal }: LocateOptions = {},
): Promise<RecordPlace | null> {
  const named = section === 'annotations' ? placeNamed(id) : null;
  if (named === null) return null;
  const isInFolder = isFolder(source);
  if (!isInFolder && baseName(source) !== named.file) return null;
  const file = isInFolder ? await source.open(named.file) : source;
  if (file === null) return null;
  const text = decodeText(await wholeOf(file, MOST_BYTES, signal), true);
  let place = 0;
  for (const offset of elements(text)) {
    if (++place < named.place) continue;
    const end = text.indexOf('>', offset);
    const spots = {
      start: spotAt(text, offset),
      end: spotAt(text, end < 0 ? text.length : end + 1),
    };
    return isInFolder ? { file: named.file, ...spots } : spots;
  }
  return null;
}

function spotAt(text: string, offset: number) {
  const before = text.slice(0, offset);
  const line = before.match(/\r\n|\r|\n/g)?.length ?? 0;
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return { byte: new TextEncoder().encode(before).length, line, character: offset - start };
}
