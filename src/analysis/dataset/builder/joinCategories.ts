import { inPieces } from '../../contract/inPieces.ts';
import type { Steps } from '../../contract/Steps.ts';
import type { CategoryCollector } from './CategoryCollector.ts';
import type { DatasetParts } from './DatasetParts.ts';
import type { IdColumn, ProblemCode } from '../Dataset.ts';
import { exampleOf } from './exampleOf.ts';
import type { ProblemTally } from './ProblemTally.ts';

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
  if (listed === 0) problems.add('categories-missing');
  const used = new Uint8Array(listed);
  const tell = (code: ProblemCode, row: number, at: number) =>
    problems.add(code, () =>
      exampleOf({
        annotation: annotationIds.at(row),
        category: at < 0 ? null : categories.idAt(at),
      }),
    );
  yield* inPieces(column.length, (from, to) => {
    for (let row = from; row < to; row++) {
      const index = column[row] as number;
      if (index === -1) {
        tell('annotation-no-category', row, -1);
        continue;
      }
      const known = categories.rowOf(index);
      const at = known < 0 ? categories.addUnlisted(index) : known;
      column[row] = at;
      if (at < listed) used[at] = 1;
      else if (listed > 0) tell('annotation-unknown-category', row, at);
    }
  });
  yield* countUnused(used, categories, problems);
  return column;
}

function countUnused(
  used: Uint8Array,
  categories: CategoryCollector,
  into: ProblemTally,
): Steps<void> {
  return inPieces(used.length, (from, to) => {
    for (let row = from; row < to; row++)
      if (used[row] === 0) into.add('category-unused', () => ({ category: categories.idAt(row) }));
  });
}
