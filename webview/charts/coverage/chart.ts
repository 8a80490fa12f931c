import type { Histogram } from '../../../src/analysis/report/Histogram.ts';
import type { Wording } from '../../kit/Wording.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { histogram } from '../kit/histogram.ts';
import { coverage } from './coverage.ts';
import { coverageFinding } from './finding.ts';

/** The coverage curve: the best possible recall at each IoU threshold. */
export function coverageChart(bestIou: Histogram, wording: Wording): ChartModel {
  const { format, text } = wording;
  const { columns, axes } = text.charts;
  const points = coverage(bestIou);
  return histogram(
    {
      id: 'coverage',
      finding: coverageFinding(points, wording),
      caption: text.charts.coverage.caption,
      labels: points.map(point => format.decimal(point.iou)),
      values: points.map(point => point.share),
      scale: 'shares',
      series: columns.boxes,
      axisTitle: axes.iouAtLeast,
      columns: [columns.iouAtLeast, columns.shareOfBoxes],
    },
    format,
  );
}
