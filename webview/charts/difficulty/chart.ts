import { sigmoid } from '../../../src/analysis/losses/logistic.ts';
import type { DifficultyReport } from '../../../src/analysis/report/DifficultyReport.ts';
import type { Wording } from '../../kit/Wording.ts';
import { type Setting, settingWords } from '../../losses/Setting.ts';
import type { Theme } from '../../theme/Theme.ts';
import { axis } from '../kit/axes.ts';
import type { ChartModel, Picture } from '../kit/ChartModel.ts';
import { chartOptions } from '../kit/chartOptions.ts';
import { solid } from '../kit/fills.ts';
import { columnsOf } from '../kit/TableModel.ts';
import { difficultyFinding } from './finding.ts';
import { type Hill, type Reweighted, reweighted } from './reweighted.ts';

/**
 * Re-weighting at work: where the logits of both sides lie, the weight that the loss gives them, and what is left. A hill of
 * easy background sinks as γ grows.
 */
export function difficultyChart(
  difficulty: DifficultyReport,
  setting: Setting,
  wording: Wording,
): ChartModel {
  const { format, text } = wording;
  const words = text.losses.difficulty;
  const found = reweighted(difficulty, setting);
  const { foreground, background, logits } = found;
  return {
    id: 'difficulty',
    finding: difficultyFinding(difficulty, wording),
    caption: words.caption(settingWords(setting, wording)),
    height: 230,
    picture: theme => picture(found, theme, wording),
    table: {
      columns: columnsOf(
        [
          words.probability,
          words.foreground,
          words.foregroundWeight,
          words.background,
          words.backgroundWeight,
        ],
        format.share,
      ),
      rows: logits.map((logit, bin) => [
        format.precise(sigmoid(logit)),
        foreground.logits[bin] ?? 0,
        foreground.weight[bin] ?? 0,
        background.logits[bin] ?? 0,
        background.weight[bin] ?? 0,
      ]),
    },
  };
}

function picture(
  { logits, foreground, background }: Reweighted,
  theme: Theme,
  { format, text }: Wording,
): Picture {
  const words = text.losses.difficulty;
  const points = (values: readonly number[]) =>
    logits.map((x, bin) => ({ x, y: values[bin] ?? 0 }));
  const bars = (label: string, { weighted }: Hill, color: string) => ({
    type: 'bar' as const,
    label,
    data: points(weighted),
    ...solid(color),
    grouped: false,
    barPercentage: 1,
    categoryPercentage: 1,
    order: 2,
  });
  const line = (label: string, values: readonly number[], color: string, dash: number[]) => ({
    type: 'scatter' as const,
    label,
    data: points(values),
    borderColor: color,
    backgroundColor: color,
    showLine: true,
    pointRadius: 0,
    borderWidth: dash.length === 0 ? 2 : 1.5,
    borderDash: dash,
    order: 1,
  });
  const share = axis(theme, words.height, true);
  const base = axis(theme, words.axis, false);
  const options = chartOptions(theme, {
    // Of each side one entry; the caption says what lines and dots are.
    legend: { usePointStyle: true, filter: ({ datasetIndex = 0 }) => datasetIndex < 2 },
    tooltip: {
      title: items => `p ${format.precise(sigmoid(items[0]?.parsed.x ?? 0))}`,
      label: item => `${item.dataset.label ?? ''}: ${format.share(item.parsed.y ?? 0)}`,
    },
  });
  return {
    type: 'bar',
    data: {
      datasets: [
        bars(words.backgroundLeft, background, theme.background),
        bars(words.foregroundLeft, foreground, theme.foreground),
        line(words.background, background.logits, theme.background, []),
        line(words.foreground, foreground.logits, theme.foreground, []),
        line(words.backgroundWeight, background.weight, theme.background, [2, 3]),
        line(words.foregroundWeight, foreground.weight, theme.foreground, [2, 3]),
      ],
    },
    options: {
      ...options,
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: {
          ...base,
          type: 'linear',
          offset: false,
          min: Math.floor(logits[0] ?? -1),
          max: Math.ceil(logits.at(-1) ?? 1),
          ticks: {
            ...base.ticks,
            stepSize: 2,
            maxRotation: 0,
            callback: value => format.rounded(sigmoid(Number(value))),
          },
        },
        y: {
          ...share,
          min: 0,
          max: 1,
          ticks: {
            ...share.ticks,
            stepSize: 0.5,
            callback: value => format.share(Number(value)),
          },
        },
      },
    },
  } as Picture;
}
