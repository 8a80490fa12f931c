import type { Node } from 'jsonc-parser';
import type { CodeInFile } from '../CodeInFile.ts';

/** The code of one cell, with the place of each of its units in the file. */
export interface CellCode {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Of each unit, what stands between its string and the next of a list, `",\n   "`; null in a cell of one string. */
  readonly breaks: readonly (string | null)[];
}

/** @param source the node of a string, or of a list of strings */
export function cellCode(source: Node, text: string): CellCode {
  const strings = (source.type === 'array' ? (source.children ?? []) : [source]).filter(
    ({ type }) => type === 'string',
  );
  const cell = {
    text: '',
    starts: [] as number[],
    ends: [] as number[],
    breaks: [] as (string | null)[],
  };
  const betweens = strings.slice(1).map((next, i) => betweenStrings(strings[i], next, text));
  for (const [index, string] of strings.entries()) {
    const between = betweens[index] ?? betweens[index - 1] ?? null;
    for (const { unit, start, end } of unitsIn(string, text)) {
      cell.text += unit;
      cell.starts.push(start);
      cell.ends.push(end);
      cell.breaks.push(between);
    }
  }
  return cell;
}

/** From the quote that ends one string to the quote that begins the next. */
function betweenStrings(one: Node | undefined, next: Node, text: string): string | null {
  return one ? text.slice(one.offset + one.length - 1, next.offset + 1) : null;
}

/** A plain character, or an escape of JSON. */
const UNIT = /\\u[\dA-Fa-f]{4}|\\.|[^]/g;

function* unitsIn({ offset, length }: Node, text: string) {
  const from = offset + 1;
  for (const { index, 0: written } of text.slice(from, offset + length - 1).matchAll(UNIT)) {
    const unit = written.length > 1 ? (JSON.parse(`"${written}"`) as string) : written;
    yield { unit, start: from + index, end: from + index + written.length };
  }
}

/** All cells as one text, a line end between two of them. */
export function joinedCells(
  cells: readonly CellCode[],
  file: string,
): CodeInFile & { readonly code: string } {
  const filled = cells.filter(({ text }) => text !== '');
  const size = filled.reduce((sum, { text }) => sum + text.length + 1, 0);
  const starts = new Uint32Array(size);
  const ends = new Uint32Array(size);
  const breaks: (string | null)[] = [];
  let code = '';
  for (const [index, cell] of filled.entries()) {
    if (index > 0 && !/[\r\n]$/.test(code)) {
      const last = ends[code.length - 1] ?? 0;
      starts[code.length] = last;
      ends[code.length] = last;
      breaks.push(null);
      code += '\n';
    }
    starts.set(cell.starts, code.length);
    ends.set(cell.ends, code.length);
    breaks.push(...cell.breaks);
    code += cell.text;
  }
  return {
    code,
    text: file,
    starts: starts.slice(0, code.length),
    ends: ends.slice(0, code.length),
    written: (added, offset) => writtenInJson(added, breaks[Math.max(0, offset - 1)] ?? null),
  };
}

/** With the escapes of JSON, and in a list each line in a string of its own. */
function writtenInJson(code: string, between: string | null): string {
  const escaped = JSON.stringify(code).slice(1, -1);
  return between === null ? escaped : escaped.replaceAll(String.raw`\n`, () => `\\n${between}`);
}
