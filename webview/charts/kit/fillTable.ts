import { element } from '../../dom/element.ts';
import { type Column, type TableModel, textRows } from './TableModel.ts';

export function fillTable(table: HTMLTableElement, model: TableModel): void {
  const rows = textRows(model);
  const { tBodies } = table;
  if (tBodies[0]?.rows.length === rows.length && table.tHead !== null) {
    rewrite(table, model, rows);
    return;
  }
  const head = element('thead', {}, [
    element(
      'tr',
      {},
      model.columns.map(column =>
        element('th', { class: kindOf(column), attributes: { scope: 'col' } }, [column.title]),
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
          element('td', { class: kindOf(model.columns[index + 1]) }, [number]),
        ),
      ]),
    ),
  );
  table.replaceChildren(head, body);
}

function kindOf(column: Column | undefined): string {
  return column?.words === true ? 'words' : '';
}

/** Only what differs: a slider moves many tables at once. */
function rewrite(
  table: HTMLTableElement,
  { columns }: TableModel,
  rows: readonly (readonly string[])[],
): void {
  columns.forEach(({ title }, index) => {
    put(table.tHead?.rows[0]?.cells[index], title);
  });
  rows.forEach((row, line) => {
    const cells = table.tBodies[0]?.rows[line]?.cells;
    row.forEach((text, index) => {
      put(index === 0 ? cells?.[0]?.firstElementChild : cells?.[index], text);
    });
  });
}

function put(place: Element | null | undefined, text: string): void {
  if (place !== null && place !== undefined && place.textContent !== text) place.textContent = text;
}
