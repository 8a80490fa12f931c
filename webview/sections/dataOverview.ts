import type { DataReport } from '../../src/analysis/report/DataReport.ts';
import { element } from '../dom/element.ts';
import type { Page } from '../kit/Page.ts';
import { type Section, staticSection } from '../kit/Section.ts';
import { datasetTiles, fileTiles, sizeShares } from './datasetTiles.ts';
import { sectionBox } from './kit/sectionBox.ts';
import { tileList } from './kit/tileList.ts';

/** The dataset in numbers, whatever the detector. */
export function dataOverview(report: DataReport, page: Page): Section {
  return staticSection(
    sectionBox({ id: 'overview', evidence: 'counted', text: page.text }, [
      tileList([...datasetTiles(report, page), ...fileTiles(report, page)]),
      element('p', { class: 'caption' }, [sizeShares(report, page)]),
    ]),
  );
}
