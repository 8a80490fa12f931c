import { element } from '../../dom/element.ts';
import type { PageWords } from '../../../src/words/PageWords.ts';

/** How the numbers of a section came about. */
export type Evidence = keyof PageWords['sections']['evidence'];

interface SectionBox {
  /** Fragment of links to the section; its title is in the messages. */
  readonly id: keyof PageWords['sections']['titles'];
  readonly evidence?: Evidence;
  readonly testId?: string;
  readonly text: PageWords;
}

/** A titled section, tagged with how its numbers came about. */
export function sectionBox(
  { id, evidence, testId, text: { sections } }: SectionBox,
  children: readonly (HTMLElement | null)[],
): HTMLElement {
  const heading = element('h2', { attributes: { id: `${id}-title` } }, [sections.titles[id]]);
  const tag =
    evidence === undefined
      ? null
      : element(
          'span',
          { class: 'tag', attributes: { title: sections.evidenceMeaning[evidence] } },
          [sections.evidence[evidence]],
        );
  return element(
    'section',
    {
      class: `section ${id}`,
      ...(testId === undefined ? {} : { testId }),
      attributes: { id, 'aria-labelledby': heading.id },
    },
    [element('div', { class: 'section-head' }, [heading, tag]), ...children],
  );
}
