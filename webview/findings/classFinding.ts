import type { ClassRow } from '../../src/analysis/report/classRows.ts';
import type { Wording } from '../pages/Page.ts';

/** Head against tail: the first class, and what the rarer half shares. @param rows most boxes first */
export function classFinding(
  rows: readonly ClassRow[],
  { format, text: { charts } }: Wording,
): string {
  const [first] = rows;
  if (first === undefined) return charts.classes.none;
  if (rows.length === 1) return charts.classes.one(first.name);
  const half = rows.slice(Math.ceil(rows.length / 2));
  return charts.classes.finding({
    first: first.name,
    share: format.share(first.share),
    classes: format.count(rows.length),
    tail: format.share(half.reduce((sum, row) => sum + row.share, 0)),
  });
}
