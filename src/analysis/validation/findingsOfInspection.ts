import type { WrittenId } from '../dataset/Id.ts';
import type { Inspection } from '../formats/Inspection.ts';
import type { Finding } from './Finding.ts';
import { findingOf } from './findingOf.ts';

/** What a file says beside its columns. @param most records of each kind that are named */
export function findingsOfInspection(
  { fileNames, badPolygons }: Inspection,
  most: number,
): readonly Finding[] {
  const seen = new Set<string>();
  const repeated = fileNames.filter(({ name }) => seen.has(name) || !seen.add(name));
  return [
    ...findingOf(
      'file-name-repeated',
      repeated.map(({ id, name }) => ({ ...asImage(id), file: name })),
      most,
    ),
    ...findingOf(
      'polygon-invalid',
      badPolygons.map(id => (id === null ? {} : { annotation: id })),
      most,
    ),
  ];
}

function asImage(id: WrittenId | null) {
  return id === null ? {} : { image: id };
}
