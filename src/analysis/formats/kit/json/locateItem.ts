import { JsonProblem } from '../../../bytes/JsonProblem.ts';
import { JsonScanner } from '../../../bytes/json/JsonScanner.ts';
import { editorPositions } from '../../../bytes/editorPositions.ts';
import type { ByteSource } from '../../../contract/sources/ByteSource.ts';
import { fail } from '../../../contract/failures/Failure.ts';
import { TimeSlice } from '../../../contract/steps/TimeSlice.ts';
import type { RecordName, RecordPlace } from '../../RecordPlace.ts';
import { ImageSet } from '../images/ImageSet.ts';
import { type JsonItem, JsonItems, type Stretch } from './JsonItems.ts';
import { beginsWithList, type ImageItems } from './readImageItems.ts';
import { readLines } from './readLines.ts';
import { placeNamed } from '../records/placeNamed.ts';
import { RepeatedNames } from '../records/RepeatedNames.ts';

/**
 * Where an image or a box of a JSON document stands, by the name that the report has for it.
 *
 * @returns null where there is none
 * @throws FailureError when it cannot be read
 */
export async function locateItem(
  source: ByteSource,
  items: ImageItems,
  name: RecordName,
  signal?: AbortSignal,
): Promise<RecordPlace | null> {
  const places = new WeakMap<object, Stretch>();
  const matches = matcher(items, name, places);
  let found: Stretch | null = null;
  const take = (item: JsonItem) => {
    found ??= matches(item);
  };
  const isLines = items.mayBeLines === true && !(await beginsWithList(source));
  if (isLines) {
    const all = async (lines: readonly JsonItem[]) => lines.forEach(take);
    const refuse = () => undefined;
    await readLines(source, { take: all, refuse, slice: new TimeSlice({ signal }) }, { signal });
  } else await scan(source, new JsonItems(items.plan, take, places), () => found !== null, signal);
  return found === null ? null : placeIn(source, found, signal);
}

/** Reads until it is found, or the text is over or broken. */
async function scan(
  source: ByteSource,
  visitor: JsonItems,
  isFound: () => boolean,
  signal?: AbortSignal,
): Promise<void> {
  const scanner = new JsonScanner(visitor);
  try {
    for await (const { bytes } of source.chunks(signal)) {
      if (signal?.aborted) fail({ code: 'cancelled' });
      scanner.push(bytes);
      if (isFound()) break;
    }
  } catch (thrown) {
    if (!(thrown instanceof JsonProblem)) throw thrown;
  }
}

/** Lines and columns of a stretch. */
export async function placeIn(
  source: ByteSource,
  { start: first, end: last }: Stretch,
  signal?: AbortSignal,
): Promise<RecordPlace | null> {
  const [start, end] = await editorPositions(source, [first, last], signal);
  return start === undefined || end === undefined ? null : { start, end };
}

function matcher(
  { imagesOf }: ImageItems,
  { section, id }: RecordName,
  places: WeakMap<object, Stretch>,
): (item: JsonItem) => Stretch | null {
  const names = new RepeatedNames();
  // Only takes the classes.
  const set = new ImageSet({});
  const wanted = section === 'annotations' ? placeNamed(id) : { file: String(id), place: 0 };
  return item => {
    for (const image of imagesOf(item, set)) {
      if (names.once(image.name) !== wanted?.file) continue;
      const record = image.boxes.find(({ place }) => place === wanted.place)?.record;
      return (record && places.get(record)) ?? item;
    }
    return null;
  };
}
