import type { MeasuredReport } from '../../../src/analysis/report/Report.ts';
import type { Wording } from '../../kit/Page.ts';
import { hatch } from '../../theme/hatch.ts';
import type { Theme } from '../../theme/Theme.ts';
import { axis, baseOptions, countAxis } from '../kit/axes.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { countLabel } from '../kit/tooltipLabels.ts';

/** A model's own scores: what it got right, and its errors. */
export function measuredChart(measured: MeasuredReport, wording: Wording): ChartModel {
  const { format, text } = wording;
  const words = text.losses.measured;
  const { edges, counts } = measured.truePositiveScores;
  const errors = measured.falsePositiveScores.counts;
  const labels = counts.map(
    (_, bin) => `${format.decimal(edges[bin] ?? 0)}–${format.decimal(edges[bin + 1] ?? 1)}`,
  );
  return {
    id: 'measured',
    finding: words.finding({
      found: format.count(measured.outcomes.true),
      missed: format.count(measured.missed),
      share: format.share(measured.suspects.share),
    }),
    caption: words.caption,
    height: 230,
    picture: theme => picture({ labels, counts, errors }, theme, wording),
    table: {
      columns: [words.score, words.truePositives, words.falsePositives].map(title => ({
        title,
        show: format.count,
      })),
      rows: labels.map((label, bin) => [label, counts[bin] ?? 0, errors[bin] ?? 0]),
    },
  };
}

interface Scores {
  readonly labels: readonly string[];
  readonly counts: readonly number[];
  readonly errors: readonly number[];
}

function picture(
  { labels, counts, errors }: Scores,
  theme: Theme,
  { format, text: { losses } }: Wording,
): ReturnType<ChartModel['picture']> {
  const base = baseOptions(theme);
  const scores = axis(theme, losses.measured.score, false);
  const bars = { barPercentage: 0.95, categoryPercentage: 0.85, borderWidth: 1 };
  return {
    type: 'bar',
    data: {
      labels: [...labels],
      datasets: [
        {
          ...bars,
          label: losses.measured.truePositives,
          // A logarithmic axis has no place for zero.
          data: counts.map(count => count || null),
          backgroundColor: theme.foreground,
          borderColor: theme.foreground,
        },
        {
          ...bars,
          label: losses.measured.falsePositives,
          data: errors.map(count => count || null),
          backgroundColor: hatch(theme.ignored),
          borderColor: theme.ignored,
        },
      ],
    },
    options: {
      ...base,
      interaction: { mode: 'index', intersect: false },
      plugins: {
        ...base.plugins,
        tooltip: { ...base.plugins?.tooltip, callbacks: { label: countLabel(format) } },
      },
      scales: {
        x: { ...scores, ticks: { ...scores.ticks, autoSkipPadding: 6 } },
        y: countAxis(theme, format, null),
      },
    },
  };
}
