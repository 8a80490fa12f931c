import type { PageState } from '../../src/protocol/page.ts';
import { isDynamicReport } from '../../src/analysis/report/DynamicReport.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { element } from '../dom/element.ts';
import type { Page } from '../kit/Page.ts';
import { assignmentSection } from '../sections/assignmentSection.ts';
import { classFilter } from '../sections/classFilter.ts';
import { decisionCard } from '../sections/recommendation/decisionCard.ts';
import { classSection } from '../sections/classSection.ts';
import { difficultySection } from '../sections/difficultySection.ts';
import { layoutSection } from '../sections/layoutSection.ts';
import { learnedSection } from '../sections/learned/learnedSection.ts';
import { measuredSection } from '../sections/measuredSection.ts';
import { methodSection } from '../sections/methodSection.ts';
import { overviewSection } from '../sections/overviewSection.ts';
import { pilotSection } from '../sections/pilot/pilotSection.ts';
import { problemsSection } from '../sections/problemsSection.ts';
import { remediesSection } from '../sections/recommendation/remediesSection.ts';
import { sizeSection } from '../sections/sizeSection.ts';
import { surfaceSection } from '../sections/surfaceSection.ts';
import { tuningSection } from '../sections/tuning/tuningSection.ts';
import { unmatchedSection } from '../sections/unmatchedSection.ts';
import type { MoreOfData } from './dataSections.ts';
import { dynamicReportScreen } from './dynamicReportScreen.ts';
import { initialSetting } from './initialSetting.ts';
import { showAllOnPaper } from './onPaper.ts';
import { reportTabs, type Tab } from './reportTabs.ts';
import type { Screen } from './Screen.ts';
import { staleNotice } from './staleNotice.ts';

/** What the report has room for while anchors are counted. */
export const moreOfData: MoreOfData = layoutSection;

/** The whole report: the card, and below it all else in tabs with links to their sections. */
export function reportScreen(
  { report, stale = false }: Extract<PageState, { kind: 'ready' }>,
  page: Page,
): Screen {
  if (isDynamicReport(report)) return dynamicReportScreen(report, stale, page);
  const header = decisionCard(report, page);
  const filter = classFilter(report, page);
  const { contents, tabs: words } = page.text.screens;
  const { bar, panels } = reportTabs(tabsOf(report, page), { tabs: words.label, contents });
  const main = element('main', { class: 'report' }, [
    staleNotice(stale, page),
    header.element,
    element('div', { class: 'sticky' }, [bar, filter.element]),
    panels.element,
  ]);
  const stopPaper = showAllOnPaper(main);
  return {
    element: main,
    update: () => false,
    dispose: () => {
      header.dispose();
      filter.dispose();
      panels.dispose();
      stopPaper();
    },
  };
}

function tabsOf(report: Report, page: Page): readonly Tab[] {
  const { difficulty, simulation, recommendation: recommended, detector } = report;
  const setting = initialSetting(report, page);
  const trained = report.learned?.pairs ?? [];
  const { decide, data, anchors } = page.text.screens.tabs;
  return [
    {
      id: 'decide',
      label: decide,
      sections: [
        ...(simulation === undefined
          ? []
          : [surfaceSection({ simulation, recommended, configured: detector, trained }, page)]),
        ...learnedSection(report, page),
        ...pilotSection(report, page),
        ...remediesSection(report, page),
        ...measuredSection(report, page),
        methodSection(report, page),
      ],
    },
    {
      id: 'data',
      label: data,
      sections: [
        overviewSection(report, page),
        sizeSection(report, page),
        classSection(report, page),
        ...layoutSection(report, page),
        problemsSection(report, page),
      ],
    },
    {
      id: 'anchors',
      label: anchors,
      sections: [
        assignmentSection(report, page),
        unmatchedSection(report, page),
        ...(difficulty === undefined
          ? []
          : [
              difficultySection(difficulty, setting, page),
              tuningSection(report, { difficulty, setting }, page),
            ]),
      ],
    },
  ];
}
