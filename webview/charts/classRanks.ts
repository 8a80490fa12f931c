import type { ChartConfiguration } from 'chart.js';
import type { ClassRow } from '../../src/analysis/report/classRows.ts';
import type { NumberFormat } from '../../src/analysis/report/numberFormat.ts';
import type { Theme } from '../theme/Theme.ts';
import { axis, baseOptions, countAxis } from './axes.ts';
import { countLabel } from './countLabel.ts';

/** The whole long tail: one thin bar a class, by rank, without names. */
export function classRanks(
  rows: readonly ClassRow[],
  theme: Theme,
  format: NumberFormat,
): ChartConfiguration {
  const base = baseOptions(theme);
  const ranks = axis(theme, 'rank of the class', false);
  return {
    type: 'bar',
    data: {
      labels: rows.map(row => row.name),
      datasets: [
        {
          label: 'Boxes',
          data: rows.map(row => row.boxes || null),
          backgroundColor: theme.foreground,
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
