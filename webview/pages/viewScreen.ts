import { isDynamicReport } from '../../src/analysis/report/DynamicReport.ts';
import type { PageState } from '../../src/protocol/page.ts';
import { element } from '../dom/element.ts';
import type { Page } from '../kit/Page.ts';
import { combineSections } from '../kit/Section.ts';
import { decisionCard } from '../sections/recommendation/decisionCard.ts';
import { classSection } from '../sections/classSection.ts';
import { learnedSection } from '../sections/learned/learnedSection.ts';
import { levelSection } from '../sections/levelSection.ts';
import { pilotSection } from '../sections/pilot/pilotSection.ts';
import { problemsSection } from '../sections/problemsSection.ts';
import { sizeSection } from '../sections/sizeSection.ts';
import { tuningSection } from '../sections/tuning/tuningSection.ts';
import { dynamicViewScreen } from './dynamicViewScreen.ts';
import { initialSetting } from './initialSetting.ts';
import type { Screen } from './Screen.ts';
import { staleNotice } from './staleNotice.ts';

/** The side bar: the main finding, what to set, and the most important charts. */
export function viewScreen(
  { report, stale = false }: Extract<PageState, { kind: 'ready' }>,
  page: Page,
): Screen {
  if (isDynamicReport(report)) return dynamicViewScreen(report, stale, page);
  const { difficulty } = report;
  const setting = initialSetting(report, page);
  const sections = [
    decisionCard(report, page),
    ...learnedSection(report, page),
    ...pilotSection(report, page),
    ...(difficulty === undefined ? [] : [tuningSection(report, { difficulty, setting }, page)]),
    sizeSection(report, page),
    classSection(report, page),
    levelSection(report, page),
    problemsSection(report, page),
  ];
  const main = combineSections(
    element('main', { class: 'view' }, [staleNotice(stale, page)]),
    sections,
  );
  return { element: main.element, update: () => false, dispose: main.dispose };
}
