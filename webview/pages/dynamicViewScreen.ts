import type { DynamicReport } from '../../src/analysis/report/DynamicReport.ts';
import { element } from '../dom/element.ts';
import type { Page } from '../kit/Page.ts';
import { combineSections } from '../kit/Section.ts';
import { classSection } from '../sections/classSection.ts';
import { detectorsSection } from '../sections/dynamic/detectorsSection.ts';
import { headlineOfDynamic } from '../sections/dynamic/headlineOfDynamic.ts';
import { knobsSection } from '../sections/dynamic/knobsSection.ts';
import { predictionsSection } from '../sections/dynamic/predictionsSection.ts';
import { whatIfSection } from '../sections/dynamic/whatIfSection.ts';
import { problemsSection } from '../sections/problemsSection.ts';
import { exploredOf } from './exploredOf.ts';
import type { Screen } from './Screen.ts';
import { staleNotice } from './staleNotice.ts';

/** The side bar for a detector that picks its positives by its predictions: the finding, the slider and its figures. */
export function dynamicViewScreen(report: DynamicReport, stale: boolean, page: Page): Screen {
  const explored = exploredOf(report, page);
  const main = combineSections(
    element('main', { class: 'view dynamic' }, [staleNotice(stale, page)]),
    [
      headlineOfDynamic(report, page),
      ...(explored === null
        ? [predictionsSection(report, page), detectorsSection(page)]
        : [whatIfSection(report, explored, page)]),
      ...knobsSection(report, page),
      classSection(report, page),
      problemsSection(report, page),
    ],
  );
  return { element: main.element, update: () => false, dispose: main.dispose };
}
