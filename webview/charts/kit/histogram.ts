import type { NumberFormat } from '../../../src/words/numberFormat.ts';
import { barChart } from './barChart.ts';
import type { ChartModel } from './ChartModel.ts';
import { solid } from './fills.ts';
import { columnsOf, seriesRows } from './TableModel.ts';

interface Histogram extends Pick<ChartModel, 'id' | 'finding' | 'caption'> {
  /** Labels of the bins. */
  readonly labels: readonly string[];
  readonly values: readonly number[];
  readonly scale: 'log-counts' | 'counts' | 'shares';
  /** What the bars count, in the tooltip. */
  readonly series: string;
  readonly axisTitle: string;
  /** Titles of the table's columns: bins and values. */
  readonly columns: readonly [string, string];
  /** Whether every bin keeps its label, rotated if need be: bins of uneven width cannot be guessed. */
  readonly allLabels?: boolean;
}

/** One series of bars over bins. */
export function histogram(bins: Histogram, format: NumberFormat): ChartModel {
  const { id, finding, caption, labels, values, scale, series, axisTitle, columns } = bins;
  const ticks = bins.allLabels === true ? { autoSkip: false, maxRotation: 50 } : { maxRotation: 0 };
  const show = scale === 'shares' ? format.share : format.count;
  return {
    id,
    finding,
    caption,
    height: 220,
    picture: theme =>
      barChart(
        {
          labels,
          series: [{ label: series, values, fill: solid(theme.foreground) }],
          scale,
          bars: { barPercentage: 0.94, categoryPercentage: 1 },
          categories: { title: axisTitle, ticks: { ...ticks, autoSkipPadding: 8 } },
        },
        theme,
        format,
      ),
    table: {
      columns: columnsOf(columns, show),
      rows: seriesRows(labels, values),
    },
  };
}
