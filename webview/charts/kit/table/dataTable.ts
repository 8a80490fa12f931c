import { element } from '../../../dom/element.ts';
import type { Wording } from '../../../kit/Wording.ts';
import { cellText, type TableModel } from '../TableModel.ts';
import { type Pick, RowView } from './RowView.ts';
import { MOST_WHOLE } from './rowWindow.ts';
import { sortedOrder, type Sorting } from './sortedOrder.ts';
import { columnWidths, headerCell } from './tableRows.ts';
import { matching, tableSearch } from './tableSearch.ts';

/** Tables of more rows can be searched. */
const MIN_SEARCHED = 20;

export interface DataTable {
  /** The field that searches it. */
  readonly search: HTMLElement;
  show(model: TableModel): void;
  /** Highlights a row, by its index in the model, and brings it into sight. */
  mark(index: number | null): void;
  /** Opened for all to see; until then it is there for screen readers, and none of its buttons is a tab stop. */
  setOpen(open: boolean): void;
  readonly dispose: () => void;
}

interface Parts {
  readonly table: HTMLTableElement;
  /** What scrolls the table. */
  readonly tableBox: HTMLElement;
  readonly pick: Pick;
}

/** A table that is sorted by its column headers and searched by its first column. On paper it is whole. */
export function dataTable({ table, tableBox, pick }: Parts, page: Wording): DataTable {
  let model: TableModel = { columns: [], rows: [] };
  let sorting: Sorting | null = null;
  let isOpen = false;
  const head = element('thead');
  table.append(head);
  const view = new RowView(table, tableBox, pick);
  const arrange = () => {
    const { rows, columns } = model;
    const nameOf = (index: number) => cellText(rows[index]?.[0] ?? null, columns[0]);
    const order = matching(sortedOrder(rows, sorting), nameOf, isOpen ? search.query() : '');
    search.say(order.length, rows.length);
    view.show(model, order);
  };
  const rearrange = () => {
    view.toTop();
    arrange();
  };
  const search = tableSearch(table.id, rearrange, page);
  const sortBy = (column: number) => {
    sorting = { column, descending: sorting?.column === column ? !sorting.descending : column > 0 };
    writeHead();
    rearrange();
    head.querySelectorAll('button')[column]?.focus();
  };
  const writeHead = () => {
    table.classList.toggle('windowed', model.rows.length > MOST_WHOLE);
    head.replaceChildren(headRow(model, sorting, sortBy));
    setStops(head, isOpen);
  };
  const stopWatching = watchPaper(onPaper => {
    view.setOnPaper(onPaper);
  });
  return {
    search: search.element,
    show: next => {
      const isSameHead = hasSameHead(model, next);
      model = next;
      if (!isSameHead) writeHead();
      arrange();
    },
    mark: index => {
      view.mark(index);
    },
    setOpen: open => {
      isOpen = open;
      search.element.hidden = !open || model.rows.length <= MIN_SEARCHED;
      setStops(head, open);
      view.setOpen(open);
      arrange();
    },
    dispose: stopWatching,
  };
}

/** Of a long table the head has the widths of the columns, too. */
function hasSameHead(one: TableModel, other: TableModel): boolean {
  return (
    Math.max(one.rows.length, other.rows.length) <= MOST_WHOLE &&
    one.columns.length === other.columns.length &&
    one.columns.every(({ title }, column) => title === other.columns[column]?.title)
  );
}

function headRow(
  model: TableModel,
  sorting: Sorting | null,
  sortBy: (column: number) => void,
): HTMLElement {
  // Rows that come into sight later must not widen a column.
  const widths = model.rows.length > MOST_WHOLE ? columnWidths(model) : [];
  const cells = model.columns.map(({ title }, column) => {
    const cell = headerCell(title, { column, sorting }, sortBy);
    const width = widths[column] ?? 0;
    if (width > 0) cell.style.minWidth = `${width}ch`;
    return cell;
  });
  return element('tr', { attributes: { 'aria-rowindex': '1' } }, cells);
}

function setStops(head: HTMLElement, areStops: boolean): void {
  for (const button of head.querySelectorAll('button')) button.tabIndex = areStops ? 0 : -1;
}

/** @returns how to stop */
function watchPaper(changed: (onPaper: boolean) => void): () => void {
  const watching = new AbortController();
  const { signal } = watching;
  window.addEventListener('beforeprint', () => changed(true), { signal });
  window.addEventListener('afterprint', () => changed(false), { signal });
  return () => {
    watching.abort();
  };
}
