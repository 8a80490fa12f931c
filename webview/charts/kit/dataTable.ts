import { element } from '../../dom/element.ts';
import { linkButton } from '../../dom/linkButton.ts';
import { cellText, type Row, type TableModel } from './TableModel.ts';

interface Sorting {
  readonly column: number;
  readonly descending: boolean;
}

export interface DataTable {
  show(model: TableModel): void;
  /** Highlights a row, by its index in the model. */
  mark(index: number | null): void;
  /** Whether its buttons are tab stops; off while the table is visible to screen readers only. */
  setTabbable(tabbable: boolean): void;
}

/** A table that is sorted by its column headers; `pick` receives a row's index in the model. */
export function dataTable(table: HTMLTableElement, pick: (index: number) => void): DataTable {
  let model: TableModel = { columns: [], rows: [] };
  let sorting: Sorting | null = null;
  let marked: number | null = null;
  let isTabbable = false;
  let rows: readonly HTMLTableRowElement[] = [];
  const fill = () => {
    const order = sortedOrder(model.rows, sorting);
    rows = model.rows.map((row, index) => bodyRow(row, model, () => pick(index)));
    mark();
    const body = element(
      'tbody',
      {},
      order.map(index => rows[index] ?? null),
    );
    const cells = model.columns.map(({ title }, column) =>
      headerCell(title, column, sorting, sortBy),
    );
    table.replaceChildren(element('thead', {}, [element('tr', {}, cells)]), body);
    updateTabStops();
  };
  const updateTabStops = () => {
    for (const button of table.querySelectorAll('button')) button.tabIndex = isTabbable ? 0 : -1;
  };
  const mark = () => {
    rows.forEach((row, index) => {
      row.classList.toggle('chosen', index === marked);
      row.querySelector('button')?.setAttribute('aria-pressed', String(index === marked));
    });
  };
  const sortBy = (column: number) => {
    sorting = { column, descending: sorting?.column === column ? !sorting.descending : column > 0 };
    fill();
    table.tHead?.querySelectorAll('button')[column]?.focus();
  };
  return {
    show: next => {
      model = next;
      fill();
    },
    mark: index => {
      marked = index;
      mark();
    },
    setTabbable: tabbable => {
      isTabbable = tabbable;
      updateTabStops();
    },
  };
}

function headerCell(
  title: string,
  column: number,
  sorting: Sorting | null,
  sortBy: (column: number) => void,
): HTMLElement {
  const sorted = sorting?.column === column;
  const arrow = sorted ? (sorting.descending ? ' ↓' : ' ↑') : '';
  return element(
    'th',
    {
      attributes: {
        scope: 'col',
        'aria-sort': sorted ? (sorting.descending ? 'descending' : 'ascending') : 'none',
      },
    },
    [
      linkButton(title + arrow, () => {
        sortBy(column);
      }),
    ],
  );
}

function bodyRow(row: Row, { columns }: TableModel, pick: () => void): HTMLTableRowElement {
  const [name = '', ...numbers] = row.map((cell, index) => cellText(cell, columns[index]));
  const chooser = linkButton('', pick);
  chooser.append(element('bdi', {}, [name]));
  return element('tr', {}, [
    element('th', { attributes: { scope: 'row' } }, [chooser]),
    ...numbers.map(number => element('td', {}, [number])),
  ]);
}

/** Indices of the rows in sorted order; the sort is stable, and missing values come last. */
export function sortedOrder(rows: readonly Row[], sorting: Sorting | null): readonly number[] {
  const order = rows.map((_, index) => index);
  if (sorting === null) return order;
  const { column, descending } = sorting;
  const compare = new Intl.Collator(undefined, { numeric: true }).compare;
  return order.toSorted((one, other) => {
    const a = rows[one]?.[column] ?? null;
    const b = rows[other]?.[column] ?? null;
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const ascending =
      typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
    return descending ? -ascending : ascending;
  });
}
