import type { FocalParameters } from '../../src/analysis/losses/FocalParameters.ts';
import {
  CROSS_ENTROPY,
  type LossShares,
  lossShares,
} from '../../src/analysis/report/lossShares.ts';
import type { NumberFormat } from '../../src/analysis/report/numberFormat.ts';
import type { DifficultyReport } from '../../src/analysis/report/Report.ts';
import { lossFinding } from '../findings/lossFinding.ts';
import { hatch } from '../theme/hatch.ts';
import type { Theme } from '../theme/Theme.ts';
import { axis, baseOptions } from './axes.ts';
import type { ChartModel } from './ChartModel.ts';

const PARTS = ['easyBackground', 'hardBackground', 'hardForeground', 'easyForeground'] as const;
const TITLES: Readonly<Record<keyof LossShares, string>> = {
  easyBackground: 'Easy background',
  hardBackground: 'Hard background',
  hardForeground: 'Hard foreground',
  easyForeground: 'Easy foreground',
};

/** Where the loss comes from at these α and γ, beside plain cross entropy. */
export function lossChart(
  difficulty: DifficultyReport,
  focal: FocalParameters,
  format: NumberFormat,
): ChartModel {
  const shares = lossShares(difficulty, focal);
  const plain = lossShares(difficulty, CROSS_ENTROPY);
  return {
    id: 'loss',
    finding: lossFinding(shares, plain, focal, format),
    caption: 'Share of the loss; easy means p_t ≥ 0.5. Simulated.',
    height: 170,
    picture: theme => ({
      type: 'bar',
      data: {
        labels: [['Focal'], ['Cross', 'entropy']],
        datasets: PARTS.map(part => ({
          label: TITLES[part],
          data: [shares[part], plain[part]],
          ...fill(part, theme),
          barPercentage: 0.8,
          categoryPercentage: 0.85,
        })),
      },
      options: options(theme, format),
    }),
    table: {
      titles: ['Share of the loss', 'Focal loss', 'Cross entropy'],
      rows: PARTS.map(part => [
        TITLES[part],
        format.share(shares[part]),
        format.share(plain[part]),
      ]),
    },
  };
}

function options(theme: Theme, format: NumberFormat) {
  const base = baseOptions(theme);
  const percent = axis(theme, null, true);
  const names = axis(theme, null, false);
  return {
    ...base,
    indexAxis: 'y',
    interaction: { mode: 'nearest', axis: 'xy', intersect: true },
    plugins: {
      ...base.plugins,
      tooltip: {
        ...base.plugins?.tooltip,
        callbacks: {
          label: (item: { dataset: { label?: string | undefined }; raw: unknown }) =>
            `${item.dataset.label ?? ''}: ${format.share(Number(item.raw))}`,
        },
      },
    },
    scales: {
      x: {
        ...percent,
        stacked: true,
        min: 0,
        max: 1,
        ticks: {
          ...percent.ticks,
          stepSize: 0.25,
          callback: (value: string | number) => format.share(Number(value)),
        },
      },
      y: { ...names, stacked: true, ticks: { ...names.ticks, color: theme.text } },
    },
  } as const;
}

function fill(part: keyof LossShares, theme: Theme) {
  const color = part.endsWith('Background') ? theme.background : theme.foreground;
  return {
    backgroundColor: part.startsWith('hard') ? hatch(color) : color,
    borderColor: theme.highContrast ? theme.text : color,
    borderWidth: 1,
  };
}
