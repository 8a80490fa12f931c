import { printable } from '../../../src/analysis/contract/text/printable.ts';
import type { SplitComparison } from '../../../src/analysis/report/compare/splits/SplitComparison.ts';
import type { Rows } from '../../../src/analysis/report/export/splits/splitTables.ts';
import { fillTable } from '../../charts/kit/table/fillTable.ts';
import { columnsOf } from '../../charts/kit/TableModel.ts';
import { element } from '../../dom/element.ts';
import { scrollableTable } from '../kit/scrollableTable.ts';

interface SplitTable {
  readonly id: string;
  /** Of the first column. */
  readonly title: string;
  /** For screen readers. */
  readonly label: string;
  /** Formatted. */
  readonly rows: Rows;
}

/** A column a split. */
export function splitTable(
  { id, title, label, rows }: SplitTable,
  { splits }: SplitComparison,
): HTMLElement {
  const table = element('table', { testId: `table-${id}` });
  const names = splits.map(({ split }) => printable(split));
  fillTable(table, {
    columns: columnsOf([title, ...names], String),
    rows: rows.map(([name = '', ...cells]) => [printable(name), ...cells]),
  });
  return scrollableTable(table, label);
}
