import type { ChartConfiguration } from 'chart.js';
import type { NumberFormat } from '../../src/words/numberFormat.ts';
import type { Theme } from '../theme/Theme.ts';
import { axis, baseOptions, countAxis, shareAxis, wholeAxis } from './axes.ts';
import { countLabel, shareLabel } from './countLabel.ts';

interface Bars {
  readonly labels: readonly string[];
  readonly values: readonly number[];
  /** What one bar counts, in the tooltip. */
  readonly name: string;
  readonly axisTitle: string | null;
  readonly scale: 'logarithmic' | 'linear' | 'share';
  /** Whether every bar keeps its name, leaning where they would not fit: bins of uneven width cannot be guessed. */
  readonly named?: boolean;
}

/** One series of upright bars: the look of every histogram here. */
export function barPicture(
  { labels, values, name, axisTitle, scale, named = false }: Bars,
  theme: Theme,
  format: NumberFormat,
): ChartConfiguration {
  const base = baseOptions(theme);
  const names = axis(theme, axisTitle, false);
  return {
    type: 'bar',
    data: {
      labels: [...labels],
      datasets: [
        {
          label: name,
          // A logarithmic axis has no place for zero.
          data: values.map(value => (scale === 'logarithmic' ? value || null : value)),
          backgroundColor: theme.foreground,
          barPercentage: 0.94,
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
        tooltip: {
          ...base.plugins?.tooltip,
          callbacks: { label: scale === 'share' ? shareLabel(format) : countLabel(format) },
        },
      },
      scales: {
        x: {
          ...names,
          ticks: {
            ...names.ticks,
            ...(named ? { autoSkip: false, maxRotation: 50 } : { maxRotation: 0 }),
            autoSkipPadding: 8,
          },
        },
        y: valueAxis(scale, theme, format),
      },
    },
  };
}

function valueAxis(scale: Bars['scale'], theme: Theme, format: NumberFormat) {
  if (scale === 'logarithmic') return countAxis(theme, format, null);
  if (scale === 'share') return shareAxis(theme, format);
  return wholeAxis(theme, format);
}
