import { element } from '../../dom/element.ts';

/** Names and their numbers as tiles. */
export function tileList(tiles: readonly (readonly [string, string])[]): HTMLElement {
  return element(
    'dl',
    { class: 'tiles' },
    tiles.map(([name, text]) =>
      element('div', { class: 'tile' }, [element('dt', {}, [name]), element('dd', {}, [text])]),
    ),
  );
}
