import type { ChartConfiguration } from 'chart.js';
import type { ClassRow } from '../../src/analysis/report/classRows.ts';
import type { NumberFormat } from '../../src/analysis/report/numberFormat.ts';
import type { Theme } from '../theme/Theme.ts';
import { axis, baseOptions } from './axes.ts';
import { countLabel } from './countLabel.ts';
import { shortened } from './shortened.ts';
import { valueLabels } from './valueLabels.ts';

/** One named bar a class, its number at the end. */
export function classBars(
  rows: readonly ClassRow[],
  theme: Theme,
  format: NumberFormat,
): ChartConfiguration {
  const base = baseOptions(theme);
  const names = axis(theme, null, false);
  return {
    type: 'bar',
    data: {
      labels: rows.map(row => row.name),
      datasets: [
        {
          label: 'Boxes',
          data: rows.map(row => row.boxes),
          backgroundColor: theme.foreground,
          barPercentage: 0.85,
          categoryPercentage: 0.9,
          minBarLength: 1,
        },
      ],
    },
    options: {
      ...base,
      indexAxis: 'y',
      interaction: { mode: 'nearest', axis: 'y', intersect: false },
      layout: { padding: { right: 8 + 0.62 * theme.fontSize * longest(rows, format) } },
      plugins: {
        ...base.plugins,
        legend: { display: false },
        tooltip: { ...base.plugins?.tooltip, callbacks: { label: countLabel(format) } },
      },
      scales: {
        x: { display: false, beginAtZero: true },
        y: {
          ...names,
          border: { display: false },
          ticks: {
            ...names.ticks,
            color: theme.text,
            autoSkip: false,
            callback: (_, index) => shortened(rows[index]?.name ?? '', 18),
          },
        },
      },
    },
    plugins: [
      valueLabels(
        rows.map(row => format.count(row.boxes)),
        theme,
      ),
    ],
  };
}

function longest(rows: readonly ClassRow[], format: NumberFormat): number {
  return Math.max(0, ...rows.map(row => format.count(row.boxes).length));
}
