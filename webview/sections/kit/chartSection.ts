import { chartFigure } from '../../charts/kit/chartFigure.ts';
import type { ChartModel } from '../../charts/kit/ChartModel.ts';
import { element } from '../../dom/element.ts';
import type { Page } from '../../kit/Page.ts';
import { combineSections, type Section } from '../../kit/Section.ts';
import type { PageWords } from '../../../src/words/PageWords.ts';
import { type Evidence, sectionBox } from './sectionBox.ts';

interface ChartSection {
  readonly id: keyof PageWords['sections']['titles'];
  readonly evidence: Evidence;
  readonly models: readonly ChartModel[];
  readonly below?: HTMLElement;
}

/** A section of charts, side by side if there is room. */
export function chartSection({ id, evidence, models, below }: ChartSection, page: Page): Section {
  const figures = combineSections(
    element('div', { class: 'figures' }),
    models.map(model => chartFigure(model, page)),
  );
  return {
    element: sectionBox({ id, evidence, text: page.text }, [figures.element, below ?? null]),
    dispose: figures.dispose,
  };
}
