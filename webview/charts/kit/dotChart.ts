import type { NumberFormat } from '../../../src/words/numberFormat.ts';
import type { Theme } from '../../theme/Theme.ts';
import { axis, logCountAxis } from './axes.ts';
import type { Picture } from './ChartModel.ts';
import { chartOptions, type TooltipText } from './chartOptions.ts';
import { unwrappedTitle } from './wrapLabel.ts';

export interface DotChart {
  /** One per place; an array is a label in lines. */
  readonly labels: readonly (string | string[])[];
  readonly series: readonly DotSeries[];
  /** Of the axis of places, and of the logarithmic one. */
  readonly titles: readonly [places: string | null, counts: string];
  /** With the labels on the left. */
  readonly horizontal?: boolean;
  /** Joins the dots of a series, where the places are in an order. */
  readonly joined?: boolean;
  readonly ticks?: {
    readonly autoSkip?: boolean;
    readonly autoSkipPadding?: number;
    readonly maxRotation?: number;
    readonly callback?: (value: unknown, index: number) => string | string[];
  };
  readonly tooltip?: TooltipText;
}

export interface DotSeries {
  readonly label: string;
  readonly values: readonly number[];
  readonly color: string;
  /** Tells the series apart without colours. */
  readonly shape: 'circle' | 'rect' | 'rectRot' | 'triangle';
  /** Place of the dot that stands out; null for none. */
  readonly chosen?: number | null;
}

/** Pixels. */
const RADIUS = 5;

/**
 * Counts as dots over a logarithmic axis: there a bar would start nowhere, and its length would say nothing. A count of zero
 * has no dot; the tooltip and the table have it.
 */
export function dotChart(chart: DotChart, theme: Theme, format: NumberFormat): Picture {
  const { labels, series, titles, horizontal = false, joined = false, ticks, tooltip } = chart;
  const [along, across] = horizontal ? (['y', 'x'] as const) : (['x', 'y'] as const);
  const base = axis(theme, titles[0], horizontal);
  // Chart.js takes labels in lines, too, beside others.
  const names = [...labels] as string[];
  const places = {
    ...base,
    type: 'category' as const,
    labels: names,
    offset: true,
    ticks: {
      ...base.ticks,
      ...(horizontal && { color: theme.text, autoSkip: false }),
      ...ticks,
    },
  };
  const counts = logCountAxis(theme, titles[1], format);
  return {
    type: 'scatter',
    data: {
      labels: names,
      datasets: series.map(({ label, values, color, shape, chosen = null }) => ({
        label,
        data: values.map((value, place) => ({
          // The label itself is the place of a category.
          [along]: labels[place],
          [across]: value > 0 ? value : null,
        })) as unknown as { x: number; y: number }[],
        showLine: joined,
        borderColor: color,
        borderWidth: joined ? 1 : 0,
        backgroundColor: color,
        pointStyle: shape,
        pointBorderColor:
          chosen === null ? color : values.map((_, at) => (at === chosen ? theme.text : color)),
        pointBorderWidth: chosen === null ? 1 : values.map((_, at) => (at === chosen ? 2 : 1)),
        pointRadius: chosen === null ? RADIUS : values.map((_, at) => (at === chosen ? 7 : RADIUS)),
        pointHoverRadius: RADIUS + 2,
        pointHitRadius: 8,
      })),
    },
    options: {
      ...chartOptions(theme, {
        legend: series.length > 1 && { usePointStyle: true },
        tooltip: { title: unwrappedTitle, label: dotLabel(across, format), ...tooltip },
      }),
      interaction: { mode: 'index', axis: along, intersect: false },
      scales: horizontal ? { x: counts, y: places } : { x: places, y: counts },
    },
  };
}

/** `Foreground: 1,180`, and 0 where there is no dot. */
function dotLabel(across: 'x' | 'y', format: NumberFormat) {
  return (item: {
    readonly dataset: { readonly label?: string | undefined };
    readonly raw: unknown;
  }) =>
    `${item.dataset.label ?? ''}: ${format.count((item.raw as Record<string, number | null>)[across] ?? 0)}`;
}
