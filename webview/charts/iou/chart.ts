import { largestError } from '../../../src/analysis/report/derive/largestError.ts';
import type { IouHistogram } from '../../../src/analysis/report/IouHistogram.ts';
import type { Wording } from '../../kit/Wording.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { histogram } from '../kit/histogram.ts';
import { rangeLabels } from '../kit/rangeLabels.ts';
import { iouFinding } from './finding.ts';

/** Anchors by their highest IoU with a box of their image. */
export function iouChart(ious: IouHistogram, wording: Wording): ChartModel {
  const { format, text } = wording;
  const { columns, axes, iou } = text.charts;
  return histogram(
    {
      id: 'iou',
      finding: iouFinding(ious, wording),
      caption: [iou.caption, ...sampledText(ious, wording)].join(' '),
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

function sampledText(ious: IouHistogram, { format, text: { charts } }: Wording): readonly string[] {
  const { edges, sample } = ious;
  if (sample === undefined) return [];
  return [
    charts.iou.sampled({
      images: format.count(sample.images),
      of: format.count(sample.of),
      iou: format.decimal(edges[sample.errors.length] ?? 1),
      error: format.share(largestError(ious)),
    }),
  ];
}
