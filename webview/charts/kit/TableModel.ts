/** Numbers behind a picture, unformatted, so that they can be sorted and copied exactly. */
export interface TableModel {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly title: string;
  readonly show: (value: number) => string;
  /** Whether it holds words, which start where numbers end. */
  readonly words?: true;
}

/** The first cell names the row; null is shown as a dash and copied as nothing. */
export type Row = readonly (string | number | null)[];

export function cellText(cell: string | number | null, column: Column | undefined): string {
  if (cell === null) return '–';
  return typeof cell === 'number' ? (column?.show(cell) ?? String(cell)) : cell;
}

/** The table as its reader sees it. */
export function textRows({ columns, rows }: TableModel): readonly (readonly string[])[] {
  return rows.map(row => row.map((cell, index) => cellText(cell, columns[index])));
}
