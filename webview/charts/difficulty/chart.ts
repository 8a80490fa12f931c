import { sigmoid } from '../../../src/analysis/losses/logistic.ts';
import type { DifficultyReport } from '../../../src/analysis/report/DifficultyReport.ts';
import type { NumberFormat } from '../../../src/words/numberFormat.ts';
import type { Wording } from '../../kit/Wording.ts';
import { type Setting, settingWords } from '../../losses/Setting.ts';
import type { Theme } from '../../theme/Theme.ts';
import { axis } from '../kit/axes.ts';
import type { ChartModel, Picture } from '../kit/ChartModel.ts';
import { chartOptions } from '../kit/chartOptions.ts';
import { solid } from '../kit/fills.ts';
import { columnsOf } from '../kit/TableModel.ts';
import { difficultyFinding } from './finding.ts';
import { reweightedSvg } from './svg.ts';
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
  const texts = {
    finding: difficultyFinding(difficulty, wording),
    caption: words.caption(settingWords(setting, wording)),
  };
  return {
    id: 'difficulty',
    ...texts,
    height: 230,
    picture: theme => picture(found, theme, wording),
    vectors: theme => reweightedSvg(found, texts, theme, wording),
    frames: () =>
      stepsTo(setting.gamma).map(gamma =>
        difficultyChart(difficulty, { ...setting, gamma }, wording),
      ),
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

/** Steps of γ of an animation, from cross entropy to the chosen one. */
const STEPS = 15;

function stepsTo(gamma: number): readonly number[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => (gamma * step) / STEPS);
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
    ...FILLED,
    ...solid(color),
    label,
    data: points(weighted),
  });
  const line = (label: string, values: readonly number[], color: string, borderDash: number[]) => ({
    ...LINE,
    label,
    data: points(values),
    borderColor: color,
    backgroundColor: color,
    borderDash,
  });
  return {
    type: 'bar',
    data: {
      datasets: [
        bars(words.backgroundLeft, background, theme.background),
        bars(words.foregroundLeft, foreground, theme.foreground),
        line(words.background, background.logits, theme.background, []),
        line(words.foreground, foreground.logits, theme.foreground, []),
        line(words.backgroundWeight, background.weight, theme.background, DOTS),
        line(words.foregroundWeight, foreground.weight, theme.foreground, DOTS),
      ],
    },
    options: {
      ...chartOptions(theme, {
        // Of each side one entry; the caption says what lines and dots are.
        legend: { usePointStyle: true, filter: ({ datasetIndex = 0 }) => datasetIndex < 2 },
        tooltip: {
          title: items => `p ${format.precise(sigmoid(items[0]?.parsed.x ?? 0))}`,
          label: item => `${item.dataset.label ?? ''}: ${format.share(item.parsed.y ?? 0)}`,
        },
      }),
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: logitAxis(logits, axis(theme, words.axis, false), format),
        y: peakAxis(axis(theme, words.height, true), format),
      },
    },
  };
}

const DOTS = [2, 3];
const FILLED = {
  type: 'bar',
  grouped: false,
  barPercentage: 1,
  categoryPercentage: 1,
  order: 2,
} as const;
const LINE = { type: 'scatter', showLine: true, pointRadius: 0, borderWidth: 2, order: 1 } as const;

type Axis = ReturnType<typeof axis>;

/** Between two ticks of the logit. */
const STEP = 2;

/** In probabilities, which is what a reader knows. */
function logitAxis(logits: readonly number[], base: Axis, format: NumberFormat) {
  const callback = (value: string | number) => format.rounded(sigmoid(Number(value)));
  return {
    ...base,
    type: 'linear',
    offset: false,
    // Ends that are multiples of the step: the tick of another one would lie over its neighbour.
    min: STEP * Math.floor((logits[0] ?? -1) / STEP),
    max: STEP * Math.ceil((logits.at(-1) ?? 1) / STEP),
    ticks: { ...base.ticks, stepSize: STEP, maxRotation: 0, callback },
  } as const;
}

function peakAxis(base: Axis, format: NumberFormat) {
  const callback = (value: string | number) => format.share(Number(value));
  return { ...base, min: 0, max: 1, ticks: { ...base.ticks, stepSize: 0.5, callback } } as const;
}
