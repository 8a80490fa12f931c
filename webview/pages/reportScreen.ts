import type { PageState } from '../../src/protocol/page.ts';
import { isDynamicReport } from '../../src/analysis/report/DynamicReport.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { element } from '../dom/element.ts';
import type { Page } from '../kit/Page.ts';
import { type Section, combineSections } from '../kit/Section.ts';
import { assignmentSection } from '../sections/assignmentSection.ts';
import { classFilter } from '../sections/classFilter.ts';
import { classSection } from '../sections/classSection.ts';
import { difficultySection } from '../sections/difficultySection.ts';
import { headlineSection } from '../sections/headlineSection.ts';
import { layoutSection } from '../sections/layoutSection.ts';
import { learnedSection } from '../sections/learned/learnedSection.ts';
import { measuredSection } from '../sections/measuredSection.ts';
import { methodSection } from '../sections/methodSection.ts';
import { overviewSection } from '../sections/overviewSection.ts';
import { problemsSection } from '../sections/problemsSection.ts';
import { recommendationSection } from '../sections/recommendation/recommendationSection.ts';
import { remediesSection } from '../sections/recommendation/remediesSection.ts';
import { sizeSection } from '../sections/sizeSection.ts';
import { surfaceSection } from '../sections/surfaceSection.ts';
import { tuningSection } from '../sections/tuning/tuningSection.ts';
import { unmatchedSection } from '../sections/unmatchedSection.ts';
import { contents } from './contents.ts';
import { dynamicReportScreen } from './dynamicReportScreen.ts';
import { initialSetting } from './initialSetting.ts';
import type { Screen } from './Screen.ts';
import { staleNotice } from './staleNotice.ts';

/** The whole report with links to its sections. */
export function reportScreen(
  { report, stale = false }: Extract<PageState, { kind: 'ready' }>,
  page: Page,
): Screen {
  if (isDynamicReport(report)) return dynamicReportScreen(report, stale, page);
  const header = headlineSection(report, page);
  const sections = reportSections(report, page);
  const filter = classFilter(report, page);
  const grid = combineSections(element('div', { class: 'grid' }), sections);
  const main = element('main', { class: 'report' }, [
    staleNotice(stale, page),
    header.element,
    element('div', { class: 'sticky' }, [
      contents(sections, page.text.screens.contents),
      filter.element,
    ]),
    grid.element,
  ]);
  return {
    element: main,
    update: () => false,
    dispose: () => {
      filter.dispose();
      grid.dispose();
    },
  };
}

function reportSections(report: Report, page: Page): readonly Section[] {
  const { difficulty, simulation, recommendation: recommended, detector } = report;
  const setting = initialSetting(report, page);
  const trained = report.learned?.pairs ?? [];
  return [
    overviewSection(report, page),
    recommendationSection(report, page),
    ...(simulation === undefined
      ? []
      : [surfaceSection({ simulation, recommended, configured: detector, trained }, page)]),
    ...learnedSection(report, page),
    classSection(report, page),
    sizeSection(report, page),
    assignmentSection(report, page),
    unmatchedSection(report, page),
    ...layoutSection(report, page),
    ...(difficulty === undefined
      ? []
      : [
          difficultySection(difficulty, setting, page),
          tuningSection(report, { difficulty, setting }, page),
        ]),
    ...measuredSection(report.measured, page),
    ...remediesSection(report, page),
    problemsSection(report, page),
    methodSection(report, page),
  ];
}
