import { element } from '../../dom/element.ts';
import type { Section } from '../../kit/Page.ts';

/** A part that is made when its title is opened for the first time. */
export function onDemand(testId: string, title: string, make: () => Section): Section {
  let made: Section | null = null;
  const summary = element('summary', { testId }, [title]);
  const details = element('details', { class: 'on-demand' }, [summary]);
  details.addEventListener('toggle', () => {
    if (!details.open || made !== null) return;
    made = make();
    details.append(made.element);
  });
  return {
    element: details,
    dispose: () => made?.dispose(),
  };
}
