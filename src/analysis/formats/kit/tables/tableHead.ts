import { CsvRows, type CsvRow, TableProblem } from './CsvRows.ts';

/** How a table is written, and its first rows. */
export interface TableHead {
  readonly separator: string;
  readonly rows: readonly CsvRow[];
}

const SEPARATORS = [',', ';', '\t'];
const MOST_ROWS = 16;

/**
 * What the first characters of a text are as a table: of commas, semicolons and tabs the one that divides its first line into
 * the most cells separates.
 *
 * @returns null where its first line is no row of several cells
 */
export function tableHead(text: string): TableHead | null {
  const end = text.lastIndexOf('\n');
  const whole = end === -1 ? text : text.slice(0, end + 1);
  const heads = SEPARATORS.map(separator => ({ separator, rows: rowsOf(whole, separator) }));
  const cellsOf = ({ rows }: TableHead) => rows[0]?.cells.length ?? 0;
  const best = heads.reduce((one, other) => (cellsOf(other) > cellsOf(one) ? other : one));
  return cellsOf(best) > 1 ? best : null;
}

function rowsOf(text: string, separator: string): readonly CsvRow[] {
  const reader = new CsvRows(separator);
  const rows: CsvRow[] = [];
  try {
    for (const row of reader.push(text)) if (rows.push(row) === MOST_ROWS) return rows;
    rows.push(...reader.end());
  } catch (thrown) {
    // A quote that the head cuts off; whoever reads all of it says so.
    if (!(thrown instanceof TableProblem)) throw thrown;
  }
  return rows;
}
