import type { CategoryCollector } from './CategoryCollector.ts';
import type { CocoSections } from './CocoSections.ts';
import type { IdColumn, ProblemCode } from './Dataset.ts';
import { exampleOf } from './exampleOf.ts';
import type { ProblemTally } from './ProblemTally.ts';

/**
 * Turns indices of category ids into rows of categories, in place. Ids that the file does not list get a category without
 * a name, so that their boxes are counted.
 *
 * @returns the same column: row of the category of each annotation, −1 where it names none
 */
export function joinCategories(
  column: Int32Array,
  annotationIds: IdColumn,
  { categories, problems }: CocoSections,
): Int32Array {
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
  for (let row = 0; row < column.length; row++) {
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
  countUnused(used, categories, problems);
  return column;
}

function countUnused(used: Uint8Array, categories: CategoryCollector, into: ProblemTally): void {
  for (const [row, isUsed] of used.entries())
    if (isUsed === 0) into.add('category-unused', () => ({ category: categories.idAt(row) }));
}
