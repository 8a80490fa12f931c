import { element } from '../dom/element.ts';
import type { Section } from '../kit/Section.ts';

/** Links to the sections, in their order. */
export function contents(sections: readonly Section[], label: string): HTMLElement {
  return element(
    'nav',
    { class: 'contents', attributes: { 'aria-label': label } },
    sections.map(({ element: { id }, element: section }) =>
      element('a', { attributes: { href: `#${id}` } }, [
        section.querySelector('h2')?.textContent ?? id,
      ]),
    ),
  );
}
