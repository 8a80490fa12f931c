import { inPieces } from '../../contract/steps/inPieces.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import type { DatasetParts } from './DatasetParts.ts';
import type { IdColumn } from '../Dataset.ts';
import { exampleOf } from './exampleOf.ts';

/**
 * Turns indices of category ids into rows of categories, in place. Ids that the file does not list get a category without
 * a name, so that their boxes are counted.
 *
 * @returns the same column: row of the category of each annotation, −1 where it names none
 */
export function* joinCategories(
  column: Int32Array,
  annotationIds: IdColumn,
  { categories, problems }: DatasetParts,
): Steps<Int32Array> {
  const listed = categories.categories.length;
  const join = (row: number, index: number) => {
    const annotation = annotationIds.at(row);
    if (index === -1) {
      problems.add('annotation-no-category', annotation, () => exampleOf({ annotation }));
      return -1;
    }
    const known = categories.rowOf(index);
    const at = known < 0 ? categories.addUnlisted(index) : known;
    if (at >= listed) categories.addUser(at, annotation);
    return at;
  };
  yield* inPieces(column.length, (from, to) => {
    let row = categories.replaceFirst(listed, column, from, to);
    while (row < to) {
      column[row] = join(row, column[row] as number);
      row = categories.replaceFirst(listed, column, row + 1, to);
    }
  });
  const places = yield* categories.sortUnlisted();
  if (places !== null) yield* replaceRows(column, places);
  return column;
}

/** @param places new row of each category */
function replaceRows(column: Int32Array, places: Int32Array): Steps<void> {
  return inPieces(column.length, (from, to) => {
    for (let row = from; row < to; row++) column[row] = places[column[row] as number] ?? -1;
  });
}
