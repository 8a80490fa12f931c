import type { CocoSections } from './CocoSections.ts';
import type { IdColumn } from './Dataset.ts';

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
  for (let row = 0; row < column.length; row++) {
    const index = column[row] as number;
    const example = () => ({ annotation: annotationIds.at(row) });
    if (index < 0) {
      problems.add('annotation-no-category', example);
      continue;
    }
    const at = categories.rowOf(index);
    column[row] = at;
    if (at < listed) used[at] = 1;
    else if (listed > 0)
      problems.add('annotation-unknown-category', () => ({
        ...example(),
        category: categories.idAt(at),
      }));
  }
  for (const [row, isUsed] of used.entries())
    if (isUsed === 0) problems.add('category-unused', () => ({ category: categories.idAt(row) }));
  return column;
}
