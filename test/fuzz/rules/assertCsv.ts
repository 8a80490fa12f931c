import { assertRule } from '../Violation.ts';

/** A cell of RFC 4180, and what follows it. */
const CELL = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;

/** What a spreadsheet computes, also behind characters that it does not show. */
const FORMULA = /^[\s\p{Cf}\p{Mn}\ufeff]*[=+\-@＝＋－＠\t\r]/u;
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;

/** @throws Violation unless the text is a table of four columns by RFC 4180, without formulas */
export function assertCsv(text: string): void {
  const rows = rowsOf(text);
  assertRule(rows[0]?.join() === 'section,item,measure,value', 'csv has other titles');
  for (const row of rows) {
    assertRule(row.length === 4, 'a row of csv has another number of cells', () =>
      JSON.stringify(row),
    );
    const formula = row.find(cell => FORMULA.test(cell) && !NUMBER.test(cell));
    assertRule(formula === undefined, 'a cell of csv is a formula', () => JSON.stringify(row));
  }
}

function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < text.length) {
    const at = CELL.lastIndex;
    const found = CELL.exec(text);
    assertRule(found !== null, 'csv is not as RFC 4180 wants it', () =>
      JSON.stringify(text.slice(at, at + 80)),
    );
    const [, cell = '', end] = found ?? [];
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
