import type { NumberFormat } from '../../../src/words/numberFormat.ts';
import type { Theme } from '../../theme/Theme.ts';
import { axis, countAxis, fittedShareAxis, numberAxis, shareAxis } from './axes.ts';
import type { Picture } from './ChartModel.ts';
import { chartOptions, type TooltipText } from './chartOptions.ts';
import type { Fill } from './fills.ts';
import { countLabel, shareLabel } from './tooltipLabels.ts';
import { unwrappedTitle } from './wrapLabel.ts';

export interface BarChart {
  /** One per bar or group of bars; an array is a label in lines. */
  readonly labels: readonly (string | string[])[];
  readonly series: readonly BarSeries[];
  readonly scale: keyof typeof VALUE_AXES;
  /** What the bars measure and in which unit, along their axis; null where each carries its value as a label. */
  readonly valueTitle: string | null;
  /** What the value axis reaches at least, so that bars that follow a slider keep their scale. */
  readonly reach?: number;
  /** With the labels on the left. */
  readonly horizontal?: boolean;
  readonly stacked?: boolean;
  /** Widths of the bars, in Chart.js's terms. */
  readonly bars?: {
    readonly barPercentage?: number;
    readonly categoryPercentage?: number;
    readonly minBarLength?: number;
  };
  readonly categories?: CategoryAxis;
  /** Replaces the default text: the label of the bar, then each series with its value. */
  readonly tooltip?: TooltipText;
}

export interface BarSeries {
  readonly label: string;
  readonly values: readonly number[];
  readonly fill: Fill;
}

interface CategoryAxis {
  readonly title?: string;
  readonly border?: { readonly display: false };
  readonly ticks?: {
    readonly color?: string;
    readonly autoSkip?: boolean;
    readonly autoSkipPadding?: number;
    readonly maxRotation?: number;
    readonly callback?: (value: unknown, index: number) => string | string[];
  };
}

const VALUE_AXES = {
  counts: countAxis,
  means: numberAxis,
  shares: shareAxis,
  'fitted-shares': fittedShareAxis,
  /** For bars that carry their values as labels. */
  hidden: (_theme: Theme, _title: string | null) =>
    ({ display: false, beginAtZero: true }) as const,
} as const;

/** Bars of one or more series, side by side or stacked. */
export function barChart(chart: BarChart, theme: Theme, format: NumberFormat): Picture {
  const { labels, series, scale, horizontal = false, stacked = false, bars = {} } = chart;
  const label = scale.endsWith('shares') ? shareLabel(format) : countLabel(format);
  const categories = { ...categoryAxis(chart, theme), stacked };
  const values = {
    ...VALUE_AXES[scale](theme, chart.valueTitle, format),
    stacked,
    ...(chart.reach !== undefined && { suggestedMax: chart.reach }),
  };
  return {
    type: 'bar',
    data: {
      labels: [...labels],
      datasets: series.map(({ label: name, values: numbers, fill }) => ({
        label: name,
        data: [...numbers],
        ...fill,
        ...bars,
      })),
    },
    options: {
      ...chartOptions(theme, {
        ...(series.length === 1 && { legend: false }),
        tooltip: { title: unwrappedTitle, label, ...chart.tooltip },
      }),
      indexAxis: horizontal ? 'y' : 'x',
      interaction: stacked
        ? // The segments of a stacked bar are pointed at one by one.
          { mode: 'nearest', axis: 'xy', intersect: true }
        : { mode: 'index', axis: horizontal ? 'y' : 'x', intersect: false },
      scales: horizontal ? { x: values, y: categories } : { x: categories, y: values },
    },
  };
}

function categoryAxis({ horizontal = false, categories = {} }: BarChart, theme: Theme) {
  const base = axis(theme, categories.title ?? null, false);
  return {
    ...base,
    ...(categories.border && { border: categories.border }),
    ticks: {
      ...base.ticks,
      ...(horizontal && { color: theme.text, autoSkip: false }),
      ...categories.ticks,
    },
  };
}
