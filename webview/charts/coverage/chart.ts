import type { Histogram } from '../../../src/analysis/report/Report.ts';
import { coverage, coverageFinding } from './finding.ts';
import type { Wording } from '../../kit/Page.ts';
import { barPicture } from '../kit/barChart.ts';
import type { ChartModel } from '../kit/ChartModel.ts';

/** The coverage curve: best possible recall against the IoU that is asked for. */
export function coverageChart(bestIou: Histogram, wording: Wording): ChartModel {
  const { format, text } = wording;
  const { columns, axes } = text.charts;
  const points = coverage(bestIou);
  return {
    id: 'coverage',
    finding: coverageFinding(points, wording),
    caption: text.charts.coverage.caption,
    height: 220,
    picture: theme =>
      barPicture(
        {
          labels: points.map(point => format.decimal(point.iou)),
          values: points.map(point => point.share),
          name: columns.boxes,
          axisTitle: axes.iouAtLeast,
          scale: 'share',
        },
        theme,
        format,
      ),
    table: {
      columns: [columns.iouAtLeast, columns.shareOfBoxes].map(title => ({
        title,
        show: format.share,
      })),
      rows: points.map(point => [format.decimal(point.iou), point.share]),
    },
  };
}
