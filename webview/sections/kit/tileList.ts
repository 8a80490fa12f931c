import { element } from '../../dom/element.ts';

/** Labelled numbers as tiles. */
export function tileList(tiles: readonly (readonly [string, string])[]): HTMLElement {
  return element(
    'dl',
    { class: 'tiles' },
    tiles.map(([label, value]) =>
      element('div', { class: 'tile' }, [element('dt', {}, [label]), element('dd', {}, [value])]),
    ),
  );
}
