import { element } from '../../../dom/element.ts';
import { type Column, type TableModel, textRows } from '../TableModel.ts';

export function fillTable(table: HTMLTableElement, model: TableModel): void {
  const rows = textRows(model);
  const { tBodies, tHead } = table;
  const isOfSize =
    tBodies[0]?.rows.length === rows.length &&
    tHead?.rows[0]?.cells.length === model.columns.length;
  if (isOfSize) {
    updateCells(table, model, rows);
    return;
  }
  const head = element('thead', {}, [
    element(
      'tr',
      {},
      model.columns.map(column =>
        element('th', { class: classOf(column), attributes: { scope: 'col' } }, [column.title]),
      ),
    ),
  ]);
  const body = element(
    'tbody',
    {},
    rows.map(([name = '', ...numbers]) =>
      element('tr', {}, [
        element('th', { attributes: { scope: 'row' } }, [element('bdi', {}, [name])]),
        ...numbers.map((number, index) =>
          element('td', { class: classOf(model.columns[index + 1]) }, [number]),
        ),
      ]),
    ),
  );
  table.replaceChildren(head, body);
}

function classOf(column: Column | undefined): string {
  return column?.isText === true ? 'words' : '';
}

/** Writes only what differs: a slider changes many tables at once. */
function updateCells(
  table: HTMLTableElement,
  { columns }: TableModel,
  rows: readonly (readonly string[])[],
): void {
  columns.forEach(({ title }, index) => {
    setText(table.tHead?.rows[0]?.cells[index], title);
  });
  rows.forEach((row, line) => {
    const cells = table.tBodies[0]?.rows[line]?.cells;
    row.forEach((text, index) => {
      setText(index === 0 ? cells?.[0]?.firstElementChild : cells?.[index], text);
    });
  });
}

function setText(cell: Element | null | undefined, text: string): void {
  if (cell !== null && cell !== undefined && cell.textContent !== text) cell.textContent = text;
}
