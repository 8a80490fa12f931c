import type { Histogram } from '../../../src/analysis/report/Histogram.ts';
import type { Wording } from '../../kit/Wording.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { curveChart } from '../kit/curveChart.ts';
import { columnsOf } from '../kit/TableModel.ts';
import { coverage } from './coverage.ts';
import { coverageFinding } from './finding.ts';

/** The coverage curve: the best possible recall at each IoU threshold. */
export function coverageChart(bestIou: Histogram, wording: Wording): ChartModel {
  const { format, text } = wording;
  const { columns, axes } = text.charts;
  const points = coverage(bestIou);
  const labels = points.map(({ iou }) => format.decimal(iou));
  return curveChart(
    {
      id: 'coverage',
      finding: coverageFinding(points, wording),
      caption: text.charts.coverage.caption,
      curve: {
        points: points.map(({ iou, share }, at) => ({ x: iou, share, name: labels[at] ?? '' })),
        label: columns.boxes,
        titles: [axes.iouAtLeast, axes.shareOfBoxes],
        tick: format.decimal,
        max: 1,
      },
      table: {
        columns: columnsOf([columns.iouAtLeast, columns.shareOfBoxes], format.share),
        rows: points.map(({ share }, at) => [labels[at] ?? '', share]),
      },
    },
    format,
  );
}
