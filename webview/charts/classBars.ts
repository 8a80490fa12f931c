import type { ChartConfiguration } from 'chart.js';
import type { ClassRow } from '../../src/analysis/report/classRows.ts';
import type { NumberFormat } from '../../src/words/numberFormat.ts';
import type { Wording } from '../pages/Page.ts';
import { hatch } from '../theme/hatch.ts';
import type { Theme } from '../theme/Theme.ts';
import { axis, baseOptions } from './axes.ts';
import { countLabel } from './countLabel.ts';
import { shortened } from './shortened.ts';
import { valueLabels } from './valueLabels.ts';

export interface ChosenRows {
  readonly rows: readonly ClassRow[];
  /** Index of the row that stands out; null for none. */
  readonly chosen: number | null;
}

/** One named bar a class, its number at the end. */
export function classBars(
  { rows, chosen }: ChosenRows,
  theme: Theme,
  { format, text }: Wording,
): ChartConfiguration {
  const base = baseOptions(theme);
  const names = axis(theme, null, false);
  return {
    type: 'bar',
    data: {
      labels: rows.map(row => row.name),
      datasets: [
        {
          label: text.charts.columns.boxes,
          data: rows.map(row => row.boxes),
          backgroundColor: classColors(rows.length, chosen, theme),
          borderColor: theme.foreground,
          borderWidth: 1,
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
    plugins: [valueLabels(rows.map(row => format.count(row.boxes)))],
  };
}

/** The chosen class stays full, the others turn to stripes. */
function classColors(count: number, chosen: number | null, theme: Theme) {
  if (chosen === null) return theme.foreground;
  const others = hatch(theme.foreground);
  return Array.from({ length: count }, (_, index) =>
    index === chosen ? theme.foreground : others,
  );
}

function longest(rows: readonly ClassRow[], format: NumberFormat): number {
  return Math.max(0, ...rows.map(row => format.count(row.boxes).length));
}
