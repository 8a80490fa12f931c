/** The numbers of a chart, unformatted so that they can be sorted and exported exactly. */
export interface TableModel {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly title: string;
  readonly show: (value: number) => string;
  /** Text is aligned at its start, numbers at their end. */
  readonly isText?: true;
}

/** The first cell names the row; null is shown as a dash and exported as an empty cell. */
export type Row = readonly (string | number | null)[];

export function cellText(cell: string | number | null, column: Column | undefined): string {
  if (cell === null) return '–';
  return typeof cell === 'number' ? (column?.show(cell) ?? String(cell)) : cell;
}

/** The formatted cells. */
export function textRows({ columns, rows }: TableModel): readonly (readonly string[])[] {
  return rows.map(row => row.map((cell, index) => cellText(cell, columns[index])));
}
