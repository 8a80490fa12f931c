import { element } from '../../dom/element.ts';

/** Names with their values, a line each; what comes from a file is made printable before. */
export function numberList(rows: readonly (readonly [string, string])[]): HTMLElement {
  return element(
    'dl',
    { class: 'numbers' },
    rows.map(([name, value]) =>
      element('div', {}, [
        element('dt', {}, [name]),
        element('dd', {}, [element('bdi', {}, [value])]),
      ]),
    ),
  );
}
