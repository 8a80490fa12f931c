import type { Report } from '../../src/analysis/report/Report.ts';
import { coverageChart } from '../charts/coverage/chart.ts';
import { iouChart } from '../charts/iou/chart.ts';
import { perBoxChart } from '../charts/perBox/chart.ts';
import type { Page } from '../kit/Page.ts';
import type { Section } from '../kit/Section.ts';
import { filteredSection } from './kit/filteredSection.ts';
import { levelModel } from './levelSection.ts';

/** Which anchors became foreground: by level, by IoU and per box. */
export function assignmentSection(report: Report, page: Page): Section {
  const { iouHistogram, bestIou } = report.assignment;
  // Assignment rules that do not use the IoU leave both histograms empty. Made once: no class has anchors of its own.
  const overlap =
    iouHistogram.counts.length === 0
      ? []
      : [{ ...iouChart(iouHistogram, page), ignoresClassFilter: true }];
  const hasRecall = bestIou.counts.length > 0;
  return filteredSection(
    report,
    {
      id: 'assignment',
      models: shown => [
        levelModel(shown, report, page),
        perBoxChart(shown.assignment.foregroundPerBox, page),
        ...overlap,
        ...(hasRecall ? [coverageChart(shown.assignment.bestIou, page)] : []),
      ],
    },
    page,
  );
}
