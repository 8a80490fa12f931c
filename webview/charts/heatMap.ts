import type { ChartConfiguration } from 'chart.js';
import type { Theme } from '../theme/Theme.ts';
import { baseOptions } from './axes.ts';
import { heatColor } from './heatColor.ts';

interface HeatMap {
  /** Row by row from the top left. */
  readonly values: readonly number[];
  readonly columns: number;
  /** What darkens a cell, where it is not its value. */
  readonly heats?: readonly number[];
  readonly label: (index: number) => string | string[];
  readonly scales: (
    theme: Theme,
  ) => NonNullable<NonNullable<ChartConfiguration['options']>['scales']>;
}

/** A grid of cells over the whole plot, each as dark as its value. */
export function heatMap(
  { values, columns, heats = values, label, scales }: HeatMap,
  theme: Theme,
): ChartConfiguration {
  const base = baseOptions(theme);
  const rows = values.length / columns;
  const most = Math.max(0, ...heats);
  const gap = theme.highContrast || columns <= 24 ? 1 : 0;
  const size = (side: number, parts: number) => Math.max(1, side / parts - gap);
  return {
    type: 'matrix',
    data: {
      datasets: [
        {
          data: values.map((v, index) => ({
            x: (index % columns) + 0.5,
            y: Math.floor(index / columns) + 0.5,
            v,
          })),
          backgroundColor: heats.map(heat => heatColor(heat, most, theme)),
          hoverBackgroundColor: theme.ignored,
          width: ({ chart }) => size(chart.chartArea?.width ?? 0, columns),
          height: ({ chart }) => size(chart.chartArea?.height ?? 0, rows),
        },
      ],
    },
    options: {
      ...base,
      interaction: { mode: 'nearest', intersect: false },
      plugins: {
        ...base.plugins,
        legend: { display: false },
        tooltip: {
          ...base.plugins?.tooltip,
          displayColors: false,
          callbacks: { title: () => '', label: item => label(item.dataIndex) },
        },
      },
      scales: scales(theme),
    },
  };
}
