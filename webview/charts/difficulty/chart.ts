import { sigmoid } from '../../../src/analysis/losses/logistic.ts';
import { weightShares } from '../../../src/analysis/report/lossShares.ts';
import type { DifficultyReport } from '../../../src/analysis/report/Report.ts';
import type { Wording } from '../../kit/Page.ts';
import type { Theme } from '../../theme/Theme.ts';
import { axis, baseOptions, shareAxis } from '../kit/axes.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { shareLabel } from '../kit/tooltipLabels.ts';

/** Edges in probability that people can read; the middle one parts easy from hard. */
const EDGES = [0, 0.001, 0.01, 0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.95, 0.99, 1];

/** How sure the simulated head is of foreground and of background: who is hard. */
export function difficultyChart(difficulty: DifficultyReport, wording: Wording): ChartModel {
  const { format, text } = wording;
  const words = text.losses.difficulty;
  const labels = EDGES.slice(1).map(
    (high, bin) => `${format.decimal(EDGES[bin] ?? 0)}–${format.decimal(high)}`,
  );
  const sides = {
    foreground: sharesWithin(difficulty.foreground),
    background: sharesWithin(difficulty.background),
  };
  return {
    id: 'difficulty',
    finding: finding(difficulty, wording),
    caption: words.caption,
    height: 230,
    picture: theme => picture({ labels, ...sides }, theme, wording),
    table: {
      columns: [words.probability, words.foreground, words.background].map(title => ({
        title,
        show: format.share,
      })),
      rows: labels.map((label, bin) => [
        label,
        sides.foreground[bin] ?? 0,
        sides.background[bin] ?? 0,
      ]),
    },
  };
}

function finding(difficulty: DifficultyReport, { format, text }: Wording): string {
  const parts = weightShares(difficulty, () => 1);
  const foreground = parts.easyForeground + parts.hardForeground;
  const background = parts.easyBackground + parts.hardBackground;
  return text.losses.difficulty.finding({
    hard: format.share(foreground === 0 ? 0 : parts.hardForeground / foreground),
    easy: format.share(background === 0 ? 0 : parts.easyBackground / background),
  });
}

/** Each logit bin counts where its middle falls, as a share of its side. */
function sharesWithin({ edges, shares }: DifficultyReport['foreground']): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const sums = EDGES.slice(1).map(() => 0);
  shares.forEach((share, bin) => {
    const p = sigmoid(((edges[bin] ?? 0) + (edges[bin + 1] ?? 0)) / 2);
    const at = EDGES.findLastIndex(edge => p >= edge);
    sums[Math.min(at, sums.length - 1)] = (sums[Math.min(at, sums.length - 1)] ?? 0) + share;
  });
  return sums.map(sum => (total === 0 ? 0 : sum / total));
}

/** Below each bar its range, in two lines so that it stays upright. */
function twoLines(format: Wording['format']) {
  return (_: unknown, bin: number) => [
    `${format.decimal(EDGES[bin] ?? 0)}–`,
    format.decimal(EDGES[bin + 1] ?? 1),
  ];
}

interface Sides {
  readonly labels: readonly string[];
  readonly foreground: readonly number[];
  readonly background: readonly number[];
}

function picture(
  { labels, foreground, background }: Sides,
  theme: Theme,
  { format, text: { losses } }: Wording,
): ReturnType<ChartModel['picture']> {
  const base = baseOptions(theme);
  const names = axis(theme, losses.difficulty.axis, false);
  const bars = { barPercentage: 0.95, categoryPercentage: 0.8, minBarLength: 1 };
  return {
    type: 'bar',
    data: {
      labels: [...labels],
      datasets: [
        {
          ...bars,
          label: losses.difficulty.background,
          data: [...background],
          backgroundColor: theme.background,
        },
        {
          ...bars,
          label: losses.difficulty.foreground,
          data: [...foreground],
          backgroundColor: theme.foreground,
        },
      ],
    },
    options: {
      ...base,
      interaction: { mode: 'index', intersect: false },
      plugins: {
        ...base.plugins,
        tooltip: { ...base.plugins?.tooltip, callbacks: { label: shareLabel(format) } },
      },
      scales: {
        x: {
          ...names,
          ticks: { ...names.ticks, maxRotation: 0, autoSkipPadding: 2, callback: twoLines(format) },
        },
        y: shareAxis(theme, format),
      },
    },
  };
}
