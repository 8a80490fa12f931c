/** A table of text: names of columns, and rows with their lines from 1. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** The last line, where it has fewer cells than the header and no end of line. */
  readonly cutOff: number | null;
}

const SEPARATORS = [',', ';', '\t'] as const;

/**
 * Comma-, semicolon- or tab-separated text (RFC 4180, but for line breaks within quotes, which no number has). Behind
 * semicolons and tabs a comma in a number is its point. Lines that are empty or start with # are passed over.
 */
export function tableOf(text: string): Table {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((content, i) => ({ line: i + 1, content }))
    .filter(({ content }) => content.trim() !== '' && !content.trimStart().startsWith('#'));
  const [header, ...rest] = lines;
  if (header === undefined) return { columns: [], rows: [], cutOff: null };
  const count = (separator: string) => cellsOf(header.content, separator).length;
  const separator = SEPARATORS.reduce((best, one) => (count(one) > count(best) ? one : best));
  const columns = cellsOf(header.content, separator);
  const rows = rest.map(({ line, content }) => ({ line, cells: cellsOf(content, separator) }));
  const last = rows.at(-1);
  const isCut = last !== undefined && last.cells.length < columns.length && !/[\r\n]$/.test(text);
  return {
    columns,
    rows: (isCut ? rows.slice(0, -1) : rows).map(({ line, cells }) => ({
      line,
      cells:
        separator === ',' ? cells : cells.map(cell => cell.replace(/^([+-]?\d*),(\d+)$/, '$1.$2')),
    })),
    cutOff: isCut ? last.line : null,
  };
}

function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const letter = line.charAt(i);
    if (letter === '"') {
      if (!quoted && i > 0 && line.charAt(i - 1) === '"') cell += '"';
      quoted = !quoted;
    } else if (letter === separator && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell.trim()];
}
