import type { DataReport } from '../../src/analysis/report/DataReport.ts';
import { element } from '../dom/element.ts';
import type { Page } from '../kit/Page.ts';
import { combineSections, type Section } from '../kit/Section.ts';
import { classSection } from '../sections/classSection.ts';
import { dataOverview } from '../sections/dataOverview.ts';
import { problemsSection } from '../sections/problemsSection.ts';

/** Sections that only some pages have room for. */
export type MoreOfData = (data: DataReport, page: Page) => readonly Section[];

/** What is known of the data while anchors are counted; empty before. */
export function dataSections(
  page: Page,
  more: MoreOfData,
): {
  readonly element: HTMLElement;
  readonly show: (data: DataReport | undefined) => void;
  readonly dispose: () => void;
} {
  const place = element('div', { class: 'known' });
  let shown: Section | null = null;
  return {
    element: place,
    show: data => {
      if (data === undefined || shown !== null) return;
      const box = page.kind === 'view' ? {} : { class: 'grid' };
      shown = combineSections(element('div', { ...box, testId: 'data' }), [
        dataOverview(data, page),
        classSection(data, page),
        ...more(data, page),
        problemsSection(data, page),
      ]);
      place.replaceChildren(
        element('p', { class: 'caption' }, [page.text.screens.follows]),
        shown.element,
      );
    },
    dispose: () => shown?.dispose(),
  };
}
