import type { ClassRow } from '../../../src/analysis/report/classRows.ts';
import { rareFinding } from './finding.ts';
import type { Wording } from '../../kit/Page.ts';
import { barPicture } from '../kit/barChart.ts';
import type { ChartModel } from '../kit/ChartModel.ts';

/** Lowest number of images of each bin. */
const EDGES = [0, 1, 2, 5, 10, 30, 100, 300, 1000, 3000, 10_000];

/** How many classes are on how few images: what no weighting of a loss can make up for. */
export function rareChart(rows: readonly ClassRow[], { format, text }: Wording): ChartModel {
  const { classes: words, axes, perBox } = text.charts;
  const top = EDGES.findLastIndex(edge => rows.some(row => row.images >= edge));
  const bins = EDGES.slice(0, Math.max(5, top + 1)).map((low, bin) => {
    const high = EDGES[bin + 1] ?? Infinity;
    return {
      label:
        high === Infinity
          ? perBox.atLeast(format.count(low))
          : perBox.between(format.count(low), format.count(high - 1)),
      count: rows.filter(row => row.images >= low && row.images < high).length,
    };
  });
  return {
    id: 'rare',
    finding: rareFinding(rows, { format, text }),
    caption: words.rareCaption,
    height: 220,
    picture: theme =>
      barPicture(
        {
          labels: bins.map(bin => bin.label),
          values: bins.map(bin => bin.count),
          name: words.ofClasses,
          axisTitle: axes.images,
          scale: 'linear',
          named: true,
        },
        theme,
        format,
      ),
    table: {
      columns: [words.ofImages, words.ofClasses].map(title => ({ title, show: format.count })),
      rows: bins.map(bin => [bin.label, bin.count]),
    },
  };
}
