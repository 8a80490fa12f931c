import { element } from '../../dom/element.ts';
import type { Messages } from '../../l10n/messages.ts';

export type Evidence = 'counted' | 'simulated' | 'measured';

interface SectionBox {
  /** Anchor of links within the page; its title is among the messages. */
  readonly id: keyof Messages['sections']['titles'];
  readonly evidence?: Evidence;
  readonly testId?: string;
  readonly text: Messages;
}

/** A titled part of the page that says whether its numbers were counted, simulated or measured. */
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
