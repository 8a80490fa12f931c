import { element } from '../../../dom/element.ts';
import type { Wording } from '../../../kit/Wording.ts';

export interface TableSearch {
  readonly element: HTMLElement;
  /** What a row's name has to contain; empty for all rows. */
  readonly query: () => string;
  /** Says how many rows are left. */
  readonly say: (shown: number, all: number) => void;
}

/** A field over a long table that keeps the rows whose name contains what is typed. */
export function tableSearch(
  tableId: string,
  changed: () => void,
  { text, format }: Wording,
): TableSearch {
  const words = text.charts.search;
  const input = element('input', {
    attributes: { type: 'search', id: `${tableId}-search`, 'aria-controls': tableId },
  });
  const status = element('span', { class: 'caption', attributes: { role: 'status' } });
  input.addEventListener('input', changed);
  const part = element('div', { class: 'field table-search' }, [
    element('label', { attributes: { for: input.id } }, [words.label]),
    input,
    status,
  ]);
  part.hidden = true;
  return {
    element: part,
    query: () => input.value.trim(),
    say: (shown, all) => {
      status.textContent = shown === all ? '' : words.found(format.count(shown), format.count(all));
    },
  };
}

/** Indices of `order` whose names contain the query, whatever the case. */
export function matching(
  order: readonly number[],
  nameOf: (index: number) => string,
  query: string,
): readonly number[] {
  if (query === '') return order;
  const wanted = query.toLocaleLowerCase();
  return order.filter(index => nameOf(index).toLocaleLowerCase().includes(wanted));
}
