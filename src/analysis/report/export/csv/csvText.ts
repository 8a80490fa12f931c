import { printable } from '../../../contract/text/printable.ts';

type Cell = string | number | boolean | null;

type CsvValue = string | number | null;

/** What is measured, of which item of which section. */
export type CsvRow = readonly [section: string, item: string, measure: string, value: CsvValue];

/**
 * Rows as CSV (RFC 4180: CRLF, quotes doubled). Numbers are written plainly, null as nothing, text as one printable line.
 * Text that a spreadsheet would take for a formula gets an apostrophe in front, because class names come from data files.
 */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map(row => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: Cell): string {
  if (cell === null || (typeof cell === 'number' && !Number.isFinite(cell))) return '';
  if (typeof cell !== 'string') return String(cell);
  const line = printable(cell);
  const safe = looksLikeFormula(line) ? `'${line}` : line;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The first character behind what spreadsheets may pass over: white space, byte-order marks, what is drawn as nothing. */
const FIRST_SEEN = /^[\s\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]*(.)/u;

/** Also where the sign is one of full or small width, which some take for the plain one. */
function looksLikeFormula(line: string): boolean {
  const first = FIRST_SEEN.exec(line)?.[1]?.normalize('NFKC');
  return first !== undefined && '=+-@'.includes(first);
}

/** A row for each of several measures of one item. */
export function measures(
  section: string,
  item: string,
  values: Readonly<Record<string, CsvValue>>,
): readonly CsvRow[] {
  return Object.entries(values).map(([measure, value]) => [section, item, measure, value]);
}
