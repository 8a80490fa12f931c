import type { Histogram } from '../../../src/analysis/report/Histogram.ts';
import type { Wording } from '../../kit/Wording.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { histogram } from '../kit/histogram.ts';
import { perBoxFinding } from './finding.ts';

/** Boxes by the number of their foreground anchors. */
export function perBoxChart(anchors: Histogram, wording: Wording): ChartModel {
  const { format, text } = wording;
  const { columns, axes, perBox } = text.charts;
  return histogram(
    {
      id: 'per-box',
      finding: perBoxFinding(anchors, wording),
      caption: perBox.caption,
      labels: anchors.counts.map((_, bin) => {
        const low = anchors.edges[bin] ?? 0;
        const next = anchors.edges[bin + 1];
        return next === undefined
          ? perBox.atLeast(format.count(low))
          : perBox.between(format.count(low), format.count(next - 1));
      }),
      values: anchors.counts,
      scale: 'counts',
      series: columns.boxes,
      axisTitle: axes.foregroundPerBox,
      columns: [columns.foregroundAnchors, columns.boxes],
      allLabels: true,
    },
    format,
  );
}
