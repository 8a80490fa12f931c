import type { ClassRow } from '../../../src/analysis/report/derive/classRows.ts';
import type { Wording } from '../../kit/Wording.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { histogram } from '../kit/histogram.ts';
import { rareFinding } from './finding.ts';

/** Lowest number of images of each bin. */
const EDGES = [0, 1, 2, 5, 10, 30, 100, 300, 1000, 3000, 10_000];
/** Bins that are shown even if they are empty. */
const MIN_BINS = 5;

/** Classes by the number of images that show them: too few images cannot be made up for by the loss. */
export function rareChart(rows: readonly ClassRow[], wording: Wording): ChartModel {
  const { format, text } = wording;
  const { classes: words, axes, perBox } = text.charts;
  const top = EDGES.findLastIndex(edge => rows.some(row => row.images >= edge));
  const bins = EDGES.slice(0, Math.max(MIN_BINS, top + 1)).map((low, bin) => {
    const high = EDGES[bin + 1] ?? Infinity;
    return {
      label:
        high === Infinity
          ? perBox.atLeast(format.count(low))
          : perBox.between(format.count(low), format.count(high - 1)),
      count: rows.filter(row => row.images >= low && row.images < high).length,
    };
  });
  return histogram(
    {
      id: 'rare',
      finding: rareFinding(rows, wording),
      caption: words.rareCaption,
      labels: bins.map(bin => bin.label),
      values: bins.map(bin => bin.count),
      scale: 'counts',
      series: words.ofClasses,
      axisTitle: axes.images,
      columns: [words.ofImages, words.ofClasses],
      allLabels: true,
    },
    format,
  );
}
