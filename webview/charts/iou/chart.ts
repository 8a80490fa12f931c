import type { Histogram } from '../../../src/analysis/report/Report.ts';
import { iouFinding } from './finding.ts';
import type { Wording } from '../../kit/Page.ts';
import { barPicture } from '../kit/barChart.ts';
import type { ChartModel } from '../kit/ChartModel.ts';

/** Highest IoU of every anchor with a box of its image, on a logarithmic axis. */
export function iouChart(histogram: Histogram, wording: Wording): ChartModel {
  const { format, text } = wording;
  const { columns, axes, iou } = text.charts;
  const labels = histogram.counts.map(
    (_, bin) =>
      `${format.decimal(histogram.edges[bin] ?? 0)}–${format.decimal(histogram.edges[bin + 1] ?? 1)}`,
  );
  return {
    id: 'iou',
    finding: iouFinding(histogram, wording),
    caption: iou.caption,
    height: 220,
    picture: theme =>
      barPicture(
        {
          labels,
          values: histogram.counts,
          name: columns.anchors,
          axisTitle: axes.highestIou,
          scale: 'logarithmic',
        },
        theme,
        format,
      ),
    table: {
      columns: [columns.iou, columns.anchors].map(title => ({ title, show: format.count })),
      rows: histogram.counts.map((count, bin) => [labels[bin] ?? '', count]),
    },
  };
}
