import type { DynamicReport } from '../../src/analysis/report/DynamicReport.ts';
import { element } from '../dom/element.ts';
import type { Page } from '../kit/Page.ts';
import { combineSections, type Section } from '../kit/Section.ts';
import { classSection } from '../sections/classSection.ts';
import { dataOverview } from '../sections/dataOverview.ts';
import { boundedSection } from '../sections/dynamic/boundedSection.ts';
import { countedSection } from '../sections/dynamic/countedSection.ts';
import { detectorsSection } from '../sections/dynamic/detectorsSection.ts';
import { headlineOfDynamic } from '../sections/dynamic/headlineOfDynamic.ts';
import { dynamicMethod } from '../sections/dynamic/dynamicMethod.ts';
import type { Explored } from '../exploration/Explored.ts';
import { knobsSection } from '../sections/dynamic/knobsSection.ts';
import { predictionsSection } from '../sections/dynamic/predictionsSection.ts';
import { whatIfControls } from '../sections/dynamic/whatIfControls.ts';
import { whatIfSection } from '../sections/dynamic/whatIfSection.ts';
import { layoutSection } from '../sections/layoutSection.ts';
import { measuredSection } from '../sections/measuredSection.ts';
import { problemsSection } from '../sections/problemsSection.ts';
import { contents } from './contents.ts';
import { exploredOf } from './exploredOf.ts';
import type { Screen } from './Screen.ts';
import { staleNotice } from './staleNotice.ts';

/** The whole report of a detector that picks its positives by its predictions. */
export function dynamicReportScreen(report: DynamicReport, stale: boolean, page: Page): Screen {
  const explored = exploredOf(report, page);
  const sections = sectionsOf(report, explored, page);
  const controls = explored === null ? null : whatIfControls(report, explored, page);
  const grid = combineSections(element('div', { class: 'grid' }), sections);
  const main = element('main', { class: 'report dynamic' }, [
    staleNotice(stale, page),
    headlineOfDynamic(report, page).element,
    element('div', { class: 'sticky' }, [
      contents(sections, page.text.screens.contents),
      controls?.element ?? null,
    ]),
    grid.element,
  ]);
  return {
    element: main,
    update: () => false,
    dispose: () => {
      controls?.dispose();
      grid.dispose();
    },
  };
}

function sectionsOf(
  report: DynamicReport,
  explored: Explored | null,
  page: Page,
): readonly Section[] {
  const detections = measuredSection(report, page, page.text.dynamic.detectionsOnly);
  return [
    ...(explored === null
      ? [...detections, predictionsSection(report, page), detectorsSection(page)]
      : [
          whatIfSection(report, explored, page),
          countedSection(report, explored, page),
          boundedSection(report, explored, page),
          ...detections,
          predictionsSection(report, page),
        ]),
    ...knobsSection(report, page),
    dataOverview(report, page),
    classSection(report, page),
    ...layoutSection(report, page),
    problemsSection(report, page),
    dynamicMethod(report, page),
  ];
}
