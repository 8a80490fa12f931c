import { element } from '../dom/element.ts';

export type Evidence = 'counted' | 'simulated';

interface SectionBox {
  /** Anchor of links within the page. */
  readonly id: string;
  readonly title: string;
  readonly evidence?: Evidence;
  readonly testId?: string;
}

const MEANING: Readonly<Record<Evidence, string>> = {
  counted: 'Counted exactly on this dataset',
  simulated: 'Simulated from the counts; only ranks and relative differences mean something',
};

/** A titled part of the page that says whether its numbers were counted or simulated. */
export function sectionBox(
  { id, title, evidence, testId }: SectionBox,
  children: readonly (HTMLElement | null)[],
): HTMLElement {
  const heading = element('h2', { attributes: { id: `${id}-title` } }, [title]);
  const tag =
    evidence === undefined
      ? null
      : element('span', { class: 'tag', attributes: { title: MEANING[evidence] } }, [evidence]);
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
