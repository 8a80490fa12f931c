import type { Report } from '../../src/analysis/report/Report.ts';
import { classLevelChart } from '../charts/classLevels/chart.ts';
import { coverageChart } from '../charts/coverage/chart.ts';
import { iouChart } from '../charts/iou/chart.ts';
import { levelChart } from '../charts/levels/chart.ts';
import { perBoxChart } from '../charts/perBox/chart.ts';
import type { Page, Section } from '../kit/Page.ts';
import { filteredSection } from './kit/filteredSection.ts';

/** Who became foreground: by level, by overlap, and how many anchors learn from each box. */
export function assignmentSection(report: Report, page: Page): Section {
  const { iouHistogram, bestIou } = report.assignment;
  // Rules that look at points, not overlaps, leave both histograms empty.
  const overlap =
    iouHistogram.counts.length === 0
      ? []
      : [{ ...iouChart(iouHistogram, page), ofAllClasses: true }];
  const hasRecall = bestIou.counts.length > 0;
  return filteredSection(
    report,
    {
      id: 'assignment',
      models: shown => [
        shown === report
          ? levelChart(report, page)
          : classLevelChart(shown.assignment.perLevel, report.assignment.perLevel, page),
        perBoxChart(shown.assignment.foregroundPerBox, page),
        ...overlap,
        ...(hasRecall ? [coverageChart(shown.assignment.bestIou, page)] : []),
      ],
    },
    page,
  );
}
