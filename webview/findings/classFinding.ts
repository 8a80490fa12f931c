import type { ClassRow } from '../../src/analysis/report/classRows.ts';
import type { NumberFormat } from '../../src/analysis/report/numberFormat.ts';

/** Head against tail: the first class, and what the rarer half shares. @param rows most boxes first */
export function classFinding(rows: readonly ClassRow[], format: NumberFormat): string {
  const [first] = rows;
  if (first === undefined) return 'The file lists no classes';
  if (rows.length === 1) return `All boxes are ${first.name}`;
  const head = `${first.name} has ${format.share(first.share)} of the boxes`;
  const half = rows.slice(Math.ceil(rows.length / 2));
  const share = half.reduce((sum, row) => sum + row.share, 0);
  return `${head}; the rarer half of ${format.count(rows.length)} classes has ${format.share(share)}`;
}
