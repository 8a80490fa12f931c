import type { Row } from '../TableModel.ts';

export interface Sorting {
  readonly column: number;
  readonly descending: boolean;
}

/** Indices of the rows in sorted order; the sort is stable, and missing values come last. */
export function sortedOrder(rows: readonly Row[], sorting: Sorting | null): readonly number[] {
  const order = rows.map((_, index) => index);
  if (sorting === null) return order;
  const { column, descending } = sorting;
  const compare = new Intl.Collator(undefined, { numeric: true }).compare;
  return order.toSorted((one, other) => {
    const a = rows[one]?.[column] ?? null;
    const b = rows[other]?.[column] ?? null;
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const ascending =
      typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
    return descending ? -ascending : ascending;
  });
}
