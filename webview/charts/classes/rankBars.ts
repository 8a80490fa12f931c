import type { ChartConfiguration } from 'chart.js';
import type { Wording } from '../../kit/Page.ts';
import type { Theme } from '../../theme/Theme.ts';
import { axis, baseOptions, countAxis } from '../kit/axes.ts';
import { type ChosenRows } from './namedBars.ts';
import { countLabel } from '../kit/tooltipLabels.ts';

/** The whole long tail: one thin bar a class, by rank, without names. */
export function classRanks(
  { rows, chosen }: ChosenRows,
  theme: Theme,
  { format, text: { charts } }: Wording,
): ChartConfiguration {
  const base = baseOptions(theme);
  const ranks = axis(theme, charts.axes.rank, false);
  return {
    type: 'bar',
    data: {
      labels: rows.map(row => row.name),
      datasets: [
        {
          label: charts.columns.boxes,
          // A logarithmic axis has no place for zero.
          data: rows.map(row => row.boxes || null),
          backgroundColor:
            chosen === null
              ? theme.foreground
              : rows.map((_, index) => (index === chosen ? theme.ignored : theme.foreground)),
          barPercentage: 1,
          categoryPercentage: 1,
        },
      ],
    },
    options: {
      ...base,
      interaction: { mode: 'index', intersect: false },
      plugins: {
        ...base.plugins,
        legend: { display: false },
        tooltip: { ...base.plugins?.tooltip, callbacks: { label: countLabel(format) } },
      },
      scales: {
        x: {
          ...ranks,
          ticks: {
            ...ranks.ticks,
            maxRotation: 0,
            autoSkipPadding: 24,
            callback: (_, index) => format.count(index + 1),
          },
        },
        y: countAxis(theme, format, null),
      },
    },
  };
}
