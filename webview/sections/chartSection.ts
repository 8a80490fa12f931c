import { chartFigure } from '../charts/chartFigure.ts';
import type { ChartModel } from '../charts/ChartModel.ts';
import type { Page, Section } from '../pages/Page.ts';
import { sectionBox } from './sectionBox.ts';

/** A section that holds one chart, and what else belongs to it. */
export function chartSection(
  title: { readonly id: string; readonly title: string },
  model: ChartModel,
  page: Page,
  more: readonly (HTMLElement | null)[] = [],
): Section {
  const figure = chartFigure(model, page);
  return {
    element: sectionBox({ ...title, evidence: 'counted' }, [figure.element, ...more]),
    dispose: figure.dispose,
  };
}
