import type { Report } from '../../src/analysis/report/Report.ts';
import { element } from '../dom/element.ts';
import type { Page } from '../kit/Page.ts';
import { type Section, staticSection } from '../kit/Section.ts';
import { datasetTiles, fileTiles, sizeShares } from './datasetTiles.ts';
import { sectionBox } from './kit/sectionBox.ts';
import { tileList } from './kit/tileList.ts';

/** The dataset and its anchors in numbers. */
export function overviewSection(report: Report, { format, text }: Page): Section {
  const { assignment } = report;
  const { tiles } = text.sections;
  return staticSection(
    sectionBox({ id: 'overview', evidence: 'counted', text }, [
      tileList([
        ...datasetTiles(report, { format, text }),
        [tiles.anchors, format.compact(assignment.anchors)],
        [tiles.foreground, format.count(assignment.foreground)],
        [tiles.ignored, format.count(assignment.ignored)],
        ...(assignment.sampled === undefined
          ? []
          : [
              [
                tiles.sampled,
                format.compact(assignment.sampled.foreground + assignment.sampled.background),
              ] as const,
            ]),
        [tiles.unmatched, format.count(assignment.unmatched.count)],
        ...fileTiles(report, { format, text }),
      ]),
      element('p', { class: 'caption' }, [sizeShares(report, { format, text })]),
    ]),
  );
}
