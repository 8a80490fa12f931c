import { chartFigure } from '../../charts/kit/chartFigure.ts';
import type { ChartModel } from '../../charts/kit/ChartModel.ts';
import { element } from '../../dom/element.ts';
import type { Messages } from '../../l10n/messages.ts';
import type { Page, Section } from '../../kit/Page.ts';
import { type Evidence, sectionBox } from './sectionBox.ts';

interface ChartSection {
  readonly id: keyof Messages['sections']['titles'];
  readonly evidence?: Evidence;
  readonly models: readonly ChartModel[];
  /** Above and below the charts. */
  readonly above?: HTMLElement | null;
  readonly below?: HTMLElement | null;
}

/** A section of charts, side by side where there is room. */
export function chartSection(
  { id, evidence = 'counted', models, above = null, below = null }: ChartSection,
  page: Page,
): Section {
  const figures = models.map(model => chartFigure(model, page));
  const box = element(
    'div',
    { class: 'figures' },
    figures.map(figure => figure.element),
  );
  return {
    element: sectionBox({ id, evidence, text: page.text }, [above, box, below]),
    dispose: () => {
      for (const figure of figures) figure.dispose();
    },
  };
}
