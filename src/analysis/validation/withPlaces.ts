import type { ProblemExample } from '../dataset/Dataset.ts';
import { placeNamed } from '../formats/kit/records/placeNamed.ts';
import type { RecordName, RecordPlace } from '../formats/RecordPlace.ts';
import type { Finding, FindingPlace } from './Finding.ts';

/** How findings come to their places. */
export interface Placing {
  /** Places of records, in the order asked for; null for those that are not known. */
  readonly places: (names: readonly RecordName[]) => Promise<readonly (RecordPlace | null)[]>;
  /** A path in the set as it can be opened; the set's own file where none is given. */
  readonly openable: (file: string | undefined) => Pick<FindingPlace, 'file' | 'archive'>;
  /** Whether a path leads to a file of the set. */
  readonly isFile: (file: string) => Promise<boolean>;
}

/** Finds the places of all records that are named, in one look; where a record has none, its file. */
export async function withPlaces(
  findings: readonly Finding[],
  { places, openable, isFile }: Placing,
): Promise<readonly Finding[]> {
  const names = findings.flatMap(({ records }) => records.map(nameOf));
  const asked = names.filter(name => name !== null);
  const spots = asked.length === 0 ? [] : await places(asked);
  const found = new Map(asked.map((name, at) => [name, spots[at] ?? null]));
  const placeOf = async (
    record: ProblemExample,
    name: RecordName | null,
  ): Promise<FindingPlace | null> => {
    const spot = name === null ? null : (found.get(name) ?? null);
    if (spot !== null) {
      const { line, character } = spot.start;
      return { ...openable(spot.file), line: line + 1, column: character + 1 };
    }
    const ofBox = placeNamed(record.annotation ?? '')?.file;
    for (const file of [record.file, ofBox, record.image])
      if (typeof file === 'string' && (await isFile(file))) return openable(file);
    return null;
  };
  let next = 0;
  const placed: Finding[] = [];
  for (const one of findings) {
    const records = [];
    for (const record of one.records) {
      const place = await placeOf(record, names[next++] ?? null);
      records.push(place === null ? record : { ...record, place });
    }
    placed.push({ ...one, records });
  }
  return placed;
}

function nameOf({ annotation, image, category }: ProblemExample): RecordName | null {
  if (annotation !== undefined) return { section: 'annotations', id: annotation };
  if (image !== undefined) return { section: 'images', id: image };
  return category === undefined ? null : { section: 'categories', id: category };
}
