import type { AssignmentReport, Report } from '../../src/analysis/report/Report.ts';
import { classChart } from '../charts/classChart.ts';
import { coverageChart } from '../charts/coverageChart.ts';
import { iouChart } from '../charts/iouChart.ts';
import { levelChart } from '../charts/levelChart.ts';
import { sizeChart } from '../charts/sizeChart.ts';
import { element } from '../dom/element.ts';
import { chartSection } from '../sections/chartSection.ts';
import { headlineSection } from '../sections/headlineSection.ts';
import { methodSection } from '../sections/methodSection.ts';
import { overviewSection } from '../sections/overviewSection.ts';
import { problemsSection } from '../sections/problemsSection.ts';
import { recommendationSection } from '../sections/recommendationSection.ts';
import { surfaceSection } from '../sections/surfaceSection.ts';
import { tuningSection } from '../sections/tuningSection.ts';
import { unmatchedSection } from '../sections/unmatchedSection.ts';
import { contents } from './contents.ts';
import { type Page, type Section, stack } from './Page.ts';
import type { Screen } from './Screen.ts';

/** The whole report: the same sections as the side bar, side by side where there is room, and what it leaves out. */
export function reportScreen(report: Report, page: Page): Screen {
  const header = headlineSection(report, page);
  const sections = reportSections(report, page);
  const grid = stack(element('div', { class: 'grid' }), sections);
  const main = element('main', { class: 'report' }, [
    header.element,
    contents(sections),
    grid.element,
  ]);
  return { element: main, update: () => false, dispose: grid.dispose };
}

function reportSections(report: Report, page: Page): readonly Section[] {
  const { difficulty, simulation, recommendation: recommended, detector } = report;
  const { format } = page;
  return [
    overviewSection(report, page),
    recommendationSection(report, page),
    ...(difficulty === undefined ? [] : [tuningSection(report, difficulty, page)]),
    chartSection({ id: 'levels', title: 'Anchors' }, levelChart(report, format), page),
    chartSection({ id: 'sizes', title: 'Box sizes' }, sizeChart(report, format), page),
    ...(simulation === undefined
      ? []
      : [surfaceSection({ simulation, recommended, standard: detector }, page)]),
    ...overlapSections(report.assignment, page),
    unmatchedSection(report, page),
    problemsSection(report, page),
    chartSection({ id: 'classes', title: 'Classes' }, classChart(report, format, 'report'), page),
    methodSection(report, page),
  ];
}

/** Rules that look at points, not overlaps, leave both empty. */
function overlapSections({ iouHistogram, bestIou }: AssignmentReport, page: Page): Section[] {
  const { format } = page;
  return [
    ...(iouHistogram.counts.length === 0
      ? []
      : [chartSection({ id: 'overlap', title: 'Overlap' }, iouChart(iouHistogram, format), page)]),
    ...(bestIou.counts.length === 0
      ? []
      : [
          chartSection({ id: 'coverage', title: 'Coverage' }, coverageChart(bestIou, format), page),
        ]),
  ];
}
