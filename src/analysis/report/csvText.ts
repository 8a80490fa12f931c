type Cell = string | number | boolean | null;

export type CsvValue = string | number | null;

/** What is measured, of which item of which section. */
export type CsvRow = readonly [section: string, item: string, measure: string, value: CsvValue];

/**
 * Rows as CSV (RFC 4180: CRLF, quotes doubled). Numbers are written plainly, null as nothing. Text that a spreadsheet would
 * take for a formula gets an apostrophe in front, because class names come from data files.
 */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map(row => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: Cell): string {
  if (cell === null || (typeof cell === 'number' && !Number.isFinite(cell))) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
