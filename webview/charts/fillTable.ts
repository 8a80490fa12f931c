import { element } from '../dom/element.ts';
import type { TableModel } from './ChartModel.ts';

export function fillTable(table: HTMLTableElement, { titles, rows }: TableModel): void {
  const head = element('thead', {}, [
    element(
      'tr',
      {},
      titles.map(title => element('th', { attributes: { scope: 'col' } }, [title])),
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
