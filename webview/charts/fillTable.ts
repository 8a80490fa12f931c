import { element } from '../dom/element.ts';
import { type TableModel, textRows } from './TableModel.ts';

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
      model.columns.map(({ title }) => element('th', { attributes: { scope: 'col' } }, [title])),
    ),
  ]);
  const body = element(
    'tbody',
    {},
    rows.map(([name = '', ...numbers]) =>
      element('tr', {}, [
        element('th', { attributes: { scope: 'row' } }, [element('bdi', {}, [name])]),
        ...numbers.map(number => element('td', {}, [number])),
      ]),
    ),
  );
  table.replaceChildren(head, body);
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
