import { largestError } from '../../../src/analysis/report/derive/largestError.ts';
import type { IouHistogram } from '../../../src/analysis/report/IouHistogram.ts';
import type { Wording } from '../../kit/Wording.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { dotChart } from '../kit/dotChart.ts';
import { rangeLabels } from '../kit/rangeLabels.ts';
import { columnsOf, seriesRows } from '../kit/TableModel.ts';
import { iouFinding } from './finding.ts';

/** Anchors by their highest IoU with a box of their image. */
export function iouChart(ious: IouHistogram, wording: Wording): ChartModel {
  const { format, text } = wording;
  const { columns, axes, iou } = text.charts;
  const labels = rangeLabels(ious.edges, format);
  return {
    id: 'iou',
    finding: iouFinding(ious, wording),
    caption: text.words.sentences([iou.caption, ...sampledText(ious, wording)]),
    height: 220,
    picture: theme =>
      dotChart(
        {
          labels,
          series: [
            {
              label: columns.anchors,
              values: ious.counts,
              color: theme.foreground,
              shape: 'circle',
            },
          ],
          titles: [axes.highestIou, axes.anchorsLog],
          joined: true,
          ticks: { maxRotation: 0, autoSkipPadding: 8 },
        },
        theme,
        format,
      ),
    table: {
      columns: columnsOf([columns.iou, columns.anchors], format.count),
      rows: seriesRows(labels, ious.counts),
    },
  };
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
