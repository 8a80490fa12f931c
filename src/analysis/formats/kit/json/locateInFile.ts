import { JsonProblem } from '../../../bytes/JsonProblem.ts';
import { JsonScanner } from '../../../bytes/json/JsonScanner.ts';
import {
  type AnnotationSource,
  baseName,
  isFolder,
} from '../../../contract/sources/AnnotationSource.ts';
import type { ByteSource } from '../../../contract/sources/ByteSource.ts';
import type { RecordName, RecordPlace } from '../../RecordPlace.ts';
import { type JsonItem, JsonItems, type Stretch } from './JsonItems.ts';
import { isList } from './JsonValue.ts';
import { placeNamed } from '../records/placeNamed.ts';
import { placeIn } from './locateItem.ts';

/**
 * Where a box stands that goes by its file and its place in a list of it.
 *
 * @param section key of the list
 * @returns null where there is none
 * @throws FailureError when the file cannot be read
 */
export async function locateInFile(
  source: AnnotationSource,
  section: string,
  { id }: RecordName,
  signal?: AbortSignal,
): Promise<RecordPlace | null> {
  const named = placeNamed(id);
  if (named === null) return null;
  const { file, place } = named;
  const opened = await openNamed(source, file);
  if (opened === null) return null;
  const found = await scan(opened, section, place, signal);
  const spot = found === null ? null : await placeIn(opened, found, signal);
  return spot !== null && isFolder(source) ? { ...spot, file } : spot;
}

async function openNamed(source: AnnotationSource, file: string): Promise<ByteSource | null> {
  if (isFolder(source)) return source.open(file);
  return baseName(source) === file ? source : null;
}

async function scan(
  source: ByteSource,
  section: string,
  place: number,
  signal?: AbortSignal,
): Promise<Stretch | null> {
  const places = new WeakMap<object, Stretch>();
  let found: Stretch | null = null;
  const take = ({ value }: JsonItem) => {
    const record = isList(value) ? value[place - 1] : undefined;
    if (typeof record === 'object' && record !== null) found ??= places.get(record) ?? null;
  };
  const plan = { top: (key: string) => (key === section ? 'whole' : 'pass') } as const;
  const scanner = new JsonScanner(new JsonItems(plan, take, places));
  try {
    for await (const { bytes } of source.chunks(signal)) scanner.push(bytes);
  } catch (thrown) {
    if (!(thrown instanceof JsonProblem)) throw thrown;
  }
  return found;
}
