import type { ProblemExample } from '../dataset/Dataset.ts';
import type { Inspection } from '../formats/Inspection.ts';
import type { RecordName } from '../formats/RecordPlace.ts';
import type { Finding } from './Finding.ts';

/** Finds the places of all records that are named, in one look. */
export async function withPlaces(
  findings: readonly Finding[],
  inspection: Inspection,
): Promise<readonly Finding[]> {
  const names = findings.flatMap(({ records }) => records.map(nameOf));
  const asked = names.filter(name => name !== null);
  if (asked.length === 0) return findings;
  const places = await inspection.places(asked);
  const found = new Map(asked.map((name, at) => [name, places[at] ?? null]));
  let next = 0;
  return findings.map(one => ({
    ...one,
    records: one.records.map(record => {
      const name = names[next++] ?? null;
      const place = name === null ? null : (found.get(name) ?? null);
      if (place === null) return record;
      const { line, character } = place.start;
      return { ...record, place: { line: line + 1, column: character + 1 } };
    }),
  }));
}

function nameOf({ annotation, image, category }: ProblemExample): RecordName | null {
  if (annotation !== undefined) return { section: 'annotations', id: annotation };
  if (image !== undefined) return { section: 'images', id: image };
  return category === undefined ? null : { section: 'categories', id: category };
}
