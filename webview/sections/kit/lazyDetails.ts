import { element } from '../../dom/element.ts';
import type { Section } from '../../kit/Section.ts';

/** A folded part of a section, created when it is first opened. */
export function lazyDetails(testId: string, title: string, create: () => Section): Section {
  let content: Section | null = null;
  const summary = element('summary', { testId }, [title]);
  const details = element('details', { class: 'on-demand' }, [summary]);
  details.addEventListener('toggle', () => {
    if (!details.open || content !== null) return;
    content = create();
    details.append(content.element);
  });
  return {
    element: details,
    dispose: () => content?.dispose(),
  };
}
