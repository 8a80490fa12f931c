import type { TableFault } from '../../../contract/failures/detailCodes.ts';

/** A row of a table. */
export interface CsvRow {
  /** On which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table that cannot be read on. */
export class TableProblem extends Error {
  readonly reason: TableFault;
  readonly line: number;

  constructor(reason: TableFault, line: number) {
    super(reason);
    this.reason = reason;
    this.line = line;
  }
}

/** Characters of a row; polygons with a thousand points have some ten thousand. */
const MOST_CHARACTERS = 1 << 24;

/**
 * Splits text that comes in pieces into rows and cells (RFC 4180): cells in quotes may hold separators, line ends and
 * doubled quotes. Rows without a character are passed.
 */
export class CsvRows {
  readonly #separator: string;
  #rest = '';
  /** Of the rest, what is known to hold no end of a row, and whether it ends within quotes. */
  #looked = 0;
  #isOpen = false;
  #line = 1;

  constructor(separator: string) {
    this.#separator = separator;
  }

  /** @throws TableProblem */
  *push(text: string): Generator<CsvRow> {
    this.#rest += text;
    let from = 0;
    for (;;) {
      const end = this.#endOfRow();
      if (end === -1) break;
      yield* this.#row(from, end);
      from = end + 1;
    }
    this.#rest = this.#rest.slice(from);
    this.#looked -= from;
    if (this.#rest.length > MOST_CHARACTERS)
      throw new TableProblem('table-row-too-long', this.#line);
  }

  /** The last row, where no line end follows. @throws TableProblem */
  *end(): Generator<CsvRow> {
    if (this.#isOpen) throw new TableProblem('table-quote-open', this.#line);
    yield* this.#row(0, this.#rest.length);
  }

  /** A line end is that of a row where the quotes before it come in pairs; each character is looked at once. */
  #endOfRow(): number {
    for (;;) {
      const end = this.#rest.indexOf('\n', this.#looked);
      const to = end === -1 ? this.#rest.length : end;
      this.#isOpen = this.#isOpen !== (quotesIn(this.#rest.slice(this.#looked, to)) % 2 === 1);
      this.#looked = to + 1;
      if (end === -1) this.#looked = to;
      if (end === -1 || !this.#isOpen) return end;
    }
  }

  *#row(from: number, end: number): Generator<CsvRow> {
    const line = this.#line;
    const text = this.#rest.slice(from, end);
    this.#line += 1;
    const row = text.endsWith('\r') ? text.slice(0, -1) : text;
    if (row.trim() === '') return;
    if (!row.includes('"')) {
      yield { line, cells: row.split(this.#separator) };
      return;
    }
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#line += 1;
    yield { line, cells: quotedCells(row, this.#separator) };
  }
}

function quotesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) count++;
  return count;
}

function quotedCells(row: string, separator: string): readonly string[] {
  const cells: string[] = [];
  for (let at = 0; at <= row.length;) {
    let cell = '';
    if (row[at] === '"') {
      const end = closingQuote(row, at + 1);
      cell = row.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    const next = row.indexOf(separator, at);
    const end = next === -1 ? row.length : next;
    cells.push(cell + row.slice(at, end));
    at = end + 1;
  }
  return cells;
}

function closingQuote(row: string, from: number): number {
  for (let at = row.indexOf('"', from); at !== -1; at = row.indexOf('"', at + 2))
    if (row[at + 1] !== '"') return at;
  return row.length;
}
