import type { Dataset, ProblemExample } from '../dataset/Dataset.ts';
import type { WrittenId } from '../dataset/Id.ts';
import type { Inspection } from '../formats/Inspection.ts';

/**
 * The files that images name, by their rows: what the file says, else the image's own name, which it goes by in formats
 * without ids.
 */
export function imageFileNames(
  { images }: Dataset,
  named: Pick<Inspection, 'fileNames'> | null,
): (row: number) => string | null {
  if (named === null) return row => String(images.ids.at(row) ?? '') || null;
  const names = new Map(named.fileNames.map(({ id, name }) => [keyOf(id), name]));
  return row => names.get(keyOf(images.ids.at(row))) ?? null;
}

/** The number 1 and the text "1" are two ids. */
function keyOf(id: WrittenId | null): string {
  return JSON.stringify(id);
}

export function imageExample(id: WrittenId | null): ProblemExample {
  return id === null ? {} : { image: id };
}
