import { editorPositions } from '../../../bytes/editorPositions.ts';
import type { ByteSource } from '../../../contract/sources/ByteSource.ts';
import type { Sharing } from '../../../contract/steps/TimeSlice.ts';
import type { WrittenId } from '../../../dataset/Id.ts';
import type { Inspection, NamedFile } from '../../Inspection.ts';
import type { RecordName, RecordPlace } from '../../RecordPlace.ts';
import { walkRecords } from '../walk/walkRecords.ts';
import { idOf } from './idOf.ts';
import { PolygonCheck } from './PolygonCheck.ts';

const WANTED = {
  images: new Set(['id', 'file_name']),
  annotations: new Set(['id', 'segmentation']),
};

/**
 * What a COCO file says beside boxes. Reads the file once more.
 *
 * @param path of the file in its set, where that is a folder
 * @throws FailureError when the file cannot be read, and when it is cancelled
 */
export async function inspectCoco(
  source: ByteSource,
  sharing: Sharing = {},
  path?: string,
): Promise<Inspection> {
  const fileNames: NamedFile[] = [];
  const polygons = new PolygonCheck();
  const badPolygons: (WrittenId | null)[] = [];
  await walkRecords(
    source,
    WANTED,
    ({ section, values }) => {
      const id = idOf(values.get('id'));
      const name = values.get('file_name');
      if (section === 'images' && typeof name === 'string') fileNames.push({ id, name });
      // Of repeated keys the last one counts, which may be no list.
      if (polygons.takeBad() && !values.has('segmentation')) badPolygons.push(id);
    },
    { ...sharing, watch: polygons },
  );
  return {
    fileNames,
    badPolygons,
    places: async names => {
      const places = await placesOf(source, names, sharing);
      return path === undefined ? places : places.map(place => place && { file: path, ...place });
    },
  };
}

async function placesOf(
  source: ByteSource,
  names: readonly RecordName[],
  sharing: Sharing,
): Promise<readonly (RecordPlace | null)[]> {
  const wanted = new Set(names.map(keyOf));
  const found = new Map<string, { readonly start: number; readonly end: number }>();
  // Annotations are most of a file: they are passed over where none is looked for.
  const sections = new Set(names.map(({ section }) => section));
  await walkRecords(
    source,
    Object.fromEntries([...sections].map(section => [section, new Set(['id'])])),
    ({ section, values, start, end }) => {
      const own = idOf(values.get('id'));
      if (own === null) return;
      const key = keyOf({ section, id: own });
      if (wanted.has(key) && !found.has(key)) found.set(key, { start, end });
    },
    sharing,
  );
  const bytes = [...found.values()].flatMap(({ start, end }) => [start, end]);
  const sorted = [...new Set(bytes)].toSorted((one, other) => one - other);
  const spots = await editorPositions(source, sorted, sharing.signal);
  const at = new Map(spots.map(spot => [spot.byte, spot]));
  return names.map(name => {
    const place = found.get(keyOf(name));
    const [start, end] = [at.get(place?.start ?? -1), at.get(place?.end ?? -1)];
    return start === undefined || end === undefined ? null : { start, end };
  });
}

/** The number 1 and the text "1" are two ids. */
function keyOf({ section, id }: RecordName): string {
  return `${section} ${JSON.stringify(id)}`;
}
