import type { Histogram } from '../../../src/analysis/report/Histogram.ts';
import type { Wording } from '../../kit/Wording.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { histogram } from '../kit/histogram.ts';
import { rangeLabels } from '../kit/rangeLabels.ts';
import { iouFinding } from './finding.ts';

/** Anchors by their highest IoU with a box of their image. */
export function iouChart(ious: Histogram, wording: Wording): ChartModel {
  const { format, text } = wording;
  const { columns, axes, iou } = text.charts;
  return histogram(
    {
      id: 'iou',
      finding: iouFinding(ious, wording),
      caption: iou.caption,
      labels: rangeLabels(ious.edges, format),
      values: ious.counts,
      scale: 'log-counts',
      series: columns.anchors,
      axisTitle: axes.highestIou,
      columns: [columns.iou, columns.anchors],
    },
    format,
  );
}
