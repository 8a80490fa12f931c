import { element } from '../../../dom/element.ts';
import { linkButton } from '../../../dom/linkButton.ts';
import { cellText, type Row, type TableModel } from '../TableModel.ts';
import type { Sorting } from './sortedOrder.ts';

export function headerCell(
  title: string,
  { column, sorting }: { readonly column: number; readonly sorting: Sorting | null },
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

/** @param pick null where rows cannot be picked */
export function bodyRow(
  row: Row,
  { columns }: TableModel,
  pick: (() => void) | null,
): HTMLTableRowElement {
  const [name = '', ...numbers] = row.map((cell, index) => cellText(cell, columns[index]));
  const shown = element('bdi', {}, [name]);
  const chooser = pick === null ? null : linkButton('', pick);
  chooser?.append(shown);
  return element('tr', {}, [
    element('th', { attributes: { scope: 'row', title: name } }, [chooser ?? shown]),
    ...numbers.map((number, index) =>
      element('td', columns[index + 1]?.isText === true ? { class: 'words' } : {}, [number]),
    ),
  ]);
}

/** New cells in a row that {@link bodyRow} made; writes only what differs. */
export function writeRow(shown: HTMLTableRowElement, row: Row, { columns }: TableModel): void {
  row.forEach((value, index) => {
    const cell = shown.cells[index];
    const text = cellText(value, columns[index]);
    const place = index === 0 ? cell?.querySelector('bdi') : cell;
    if (cell === undefined || place === null || place === undefined || place.textContent === text)
      return;
    place.textContent = text;
    if (index === 0) cell.title = text;
  });
}

/** Characters of the widest cell of each column of numbers; 0 for one of words. Rows that come into sight do not widen it. */
export function columnWidths({ columns, rows }: TableModel): readonly number[] {
  return columns.map(({ show, isText }, column) => {
    const numbers = rows.flatMap(row => {
      const cell = row[column] ?? null;
      return typeof cell === 'number' ? [cell] : [];
    });
    if (isText === true || column === 0 || numbers.length === 0) return 0;
    const ends = numbers.reduce(
      ([least, most], value) => [Math.min(least, value), Math.max(most, value)] as const,
      [Infinity, -Infinity] as const,
    );
    return Math.max(...ends.map(end => show(end).length)) + 1;
  });
}
