import type { Histogram } from '../../../src/analysis/report/Histogram.ts';
import type { Wording } from '../../kit/Wording.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { curveChart } from '../kit/curveChart.ts';
import { perBoxFinding } from './finding.ts';

/** How many boxes have at most so many foreground anchors. */
export function perBoxChart(anchors: Histogram, wording: Wording): ChartModel {
  const { format, text } = wording;
  const { columns, axes, perBox: words } = text.charts;
  const points = atMost(anchors).map(point => ({
    ...point,
    name: words.atMost(format.count(point.x)),
  }));
  return curveChart(
    {
      id: 'per-box',
      finding: perBoxFinding(anchors, wording),
      caption: words.caption,
      curve: {
        points,
        label: columns.boxes,
        titles: [axes.foregroundPerBoxLog, axes.shareOfBoxes],
        logarithmic: true,
        tick: format.count,
      },
      table: {
        columns: [
          { title: columns.foregroundAnchors, show: format.count },
          { title: columns.boxes, show: format.count },
          { title: columns.shareOfBoxes, show: format.share },
        ],
        rows: points.map(({ name, boxes, share }) => [name, boxes, share]),
      },
    },
    format,
  );
}

interface AtMost {
  /** Foreground anchors. */
  readonly x: number;
  readonly boxes: number;
  readonly share: number;
}

/** Counted up to the end of each bin, so that bins of any width are told as they are; the last one has no end. */
function atMost({ edges, counts }: Histogram): readonly AtMost[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let boxes = 0;
  return counts.flatMap((count, bin) => {
    const next = edges[bin + 1];
    boxes += count;
    return next === undefined || total === 0 ? [] : [{ x: next - 1, boxes, share: boxes / total }];
  });
}
