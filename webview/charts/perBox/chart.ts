import type { Histogram } from '../../../src/analysis/report/Report.ts';
import type { Wording } from '../../kit/Page.ts';
import { barPicture } from '../kit/barChart.ts';
import type { ChartModel } from '../kit/ChartModel.ts';

/** Boxes by the number of anchors that learn from them. */
export function perBoxChart({ edges, counts }: Histogram, { format, text }: Wording): ChartModel {
  const { columns, axes, perBox } = text.charts;
  const labels = counts.map((_, bin) => {
    const low = edges[bin] ?? 0;
    const next = edges[bin + 1];
    return next === undefined
      ? perBox.atLeast(format.count(low))
      : perBox.between(format.count(low), format.count(next - 1));
  });
  return {
    id: 'per-box',
    finding: finding({ edges, counts }, { format, text }),
    caption: perBox.caption,
    height: 220,
    picture: theme =>
      barPicture(
        {
          labels,
          values: counts,
          name: columns.boxes,
          axisTitle: axes.foregroundPerBox,
          scale: 'linear',
          named: true,
        },
        theme,
        format,
      ),
    table: {
      columns: [columns.foregroundAnchors, columns.boxes].map(title => ({
        title,
        show: format.count,
      })),
      rows: counts.map((count, bin) => [labels[bin] ?? '', count]),
    },
  };
}

/** So few that the others are the finding. */
const SELDOM = 0.05;

/** Below the edge next to 6: fewer anchors than a handful. */
function finding({ edges, counts }: Histogram, { format, text: { charts } }: Wording): string {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return charts.perBox.none;
  const limit = edges.find(edge => edge >= 6) ?? edges.at(-1) ?? 0;
  const few = counts.reduce((sum, count, bin) => sum + ((edges[bin] ?? 0) < limit ? count : 0), 0);
  if (few === 0) return charts.perBox.allEnough(format.count(limit));
  return few / total < SELDOM
    ? charts.perBox.enough(format.share(1 - few / total), format.count(limit))
    : charts.perBox.finding(format.share(few / total), format.count(limit));
}
