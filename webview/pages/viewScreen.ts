import type { Report } from '../../src/analysis/report/Report.ts';
import { classChart } from '../charts/classChart.ts';
import { levelChart } from '../charts/levelChart.ts';
import { sizeChart } from '../charts/sizeChart.ts';
import { element } from '../dom/element.ts';
import { chartSection } from '../sections/chartSection.ts';
import { headlineSection } from '../sections/headlineSection.ts';
import { problemsSection } from '../sections/problemsSection.ts';
import { recommendationSection } from '../sections/recommendationSection.ts';
import { tuningSection } from '../sections/tuningSection.ts';
import { type Page, stack } from './Page.ts';
import type { Screen } from './Screen.ts';

/** The side bar: the finding, what to set, and the four charts one below the other. */
export function viewScreen(report: Report, page: Page): Screen {
  const { difficulty } = report;
  const sections = [
    headlineSection(report, page),
    recommendationSection(report, page),
    ...(difficulty === undefined ? [] : [tuningSection(report, difficulty, page)]),
    chartSection({ id: 'levels', title: 'Anchors' }, levelChart(report, page.format), page),
    chartSection(
      { id: 'classes', title: 'Classes' },
      classChart(report, page.format, 'view'),
      page,
    ),
    chartSection({ id: 'sizes', title: 'Box sizes' }, sizeChart(report, page.format), page),
    problemsSection(report, page),
  ];
  const main = stack(element('main', { class: 'view' }), sections);
  return { element: main.element, update: () => false, dispose: main.dispose };
}
