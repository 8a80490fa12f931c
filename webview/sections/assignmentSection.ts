import type { Report } from '../../src/analysis/report/Report.ts';
import { coverageChart } from '../charts/coverageChart.ts';
import { iouChart } from '../charts/iouChart.ts';
import { levelChart } from '../charts/levelChart.ts';
import { perBoxChart } from '../charts/perBoxChart.ts';
import type { Page, Section } from '../pages/Page.ts';
import { chartSection } from './chartSection.ts';

/** Who became foreground: by level, by overlap, and how many anchors learn from each box. */
export function assignmentSection(report: Report, page: Page): Section {
  const { iouHistogram, bestIou, foregroundPerBox } = report.assignment;
  // Rules that look at points, not overlaps, leave both histograms empty.
  const overlap = iouHistogram.counts.length === 0 ? [] : [iouChart(iouHistogram, page)];
  const recall = bestIou.counts.length === 0 ? [] : [coverageChart(bestIou, page)];
  return chartSection(
    {
      id: 'assignment',
      models: [
        levelChart(report, page),
        perBoxChart(foregroundPerBox, page),
        ...overlap,
        ...recall,
      ],
    },
    page,
  );
}
