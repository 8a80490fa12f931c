import { element } from '../../dom/element.ts';

/** A box that scrolls a wide table; it is a tab stop so that the keyboard can scroll it too. */
export function scrollableTable(
  table: HTMLElement,
  label: string,
  size: 'short' | 'surface-box' = 'short',
): HTMLElement {
  return element(
    'div',
    {
      class: `table-box ${size}`,
      attributes: { tabindex: '0', role: 'region', 'aria-label': label },
    },
    [table],
  );
}
