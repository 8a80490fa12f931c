import { categoryName } from './categoryName.ts';
import type { AssignmentReport, DatasetReport } from '../Report.ts';

export interface ClassRow {
  readonly id: number | string;
  readonly name: string;
  readonly boxes: number;
  readonly images: number;
  readonly foreground: number;
  readonly unmatched: number;
  /** Share of all boxes of the file, in [0, 1]. */
  readonly share: number;
}

/** Any report: one without an assignment has no foreground to show. */
export interface ClassCounts {
  readonly dataset: Pick<DatasetReport, 'categories'>;
  readonly assignment?: Pick<AssignmentReport, 'perCategory'>;
}

/**
 * Every class of the file, most boxes first; ties keep the file's order.
 *
 * @param unnamed how to call a class without a name, by its id
 */
export function classRows(
  report: ClassCounts,
  unnamed?: (id: string) => string,
): readonly ClassRow[] {
  const assigned = new Map(report.assignment?.perCategory.map(row => [row.id, row]));
  const total = report.dataset.categories.reduce((sum, row) => sum + row.annotations, 0);
  return report.dataset.categories
    .map(category => {
      const own = assigned.get(category.id);
      return {
        id: category.id,
        name: categoryName(category, unnamed),
        boxes: category.annotations,
        images: category.images,
        foreground: own?.foreground ?? 0,
        unmatched: own?.unmatched ?? 0,
        share: total === 0 ? 0 : category.annotations / total,
      };
    })
    .toSorted((one, other) => other.boxes - one.boxes);
}

/** The rows of the classes that the file lists; all, where it lists none. */
export function listedRows(
  { dataset: { categories } }: Pick<ClassCounts, 'dataset'>,
  rows: readonly ClassRow[],
): readonly ClassRow[] {
  const named = new Set(categories.filter(({ name }) => name !== null).map(({ id }) => id));
  return named.size === 0 ? rows : rows.filter(({ id }) => named.has(id));
}

/** What a shortened list leaves out: `rest` classes with `boxes` boxes. */
export interface ClassTail {
  readonly rest: number;
  readonly boxes: number;
  readonly share: number;
}

export function tailAfter(rows: readonly ClassRow[], shown: number): ClassTail | null {
  const tail = rows.slice(shown);
  if (tail.length === 0) return null;
  return {
    rest: tail.length,
    boxes: tail.reduce((sum, row) => sum + row.boxes, 0),
    share: tail.reduce((sum, row) => sum + row.share, 0),
  };
}
