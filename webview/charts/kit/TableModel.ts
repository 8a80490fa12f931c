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

/** Columns that share a number format. */
export function columnsOf(titles: readonly string[], show: Column['show']): readonly Column[] {
  return titles.map(title => ({ title, show }));
}

/** A row per label with its value in each series. */
export function seriesRows(
  labels: readonly string[],
  ...series: readonly (readonly number[])[]
): readonly Row[] {
  return labels.map((label, index) => [label, ...series.map(values => values[index] ?? 0)]);
}

/** The formatted cells. */
export function textRows({ columns, rows }: TableModel): readonly (readonly string[])[] {
  return rows.map(row => row.map((cell, index) => cellText(cell, columns[index])));
}
