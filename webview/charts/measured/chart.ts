import type { MeasuredReport } from '../../../src/analysis/report/Report.ts';
import type { Wording } from '../../kit/Wording.ts';
import { barChart } from '../kit/barChart.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { hatched, solid } from '../kit/fills.ts';
import { measuredFinding } from './finding.ts';

/** The scores of a model's true and false positives. */
export function measuredChart(measured: MeasuredReport, wording: Wording): ChartModel {
  const { format, text } = wording;
  const words = text.losses.measured;
  const { edges, counts } = measured.truePositiveScores;
  const errors = measured.falsePositiveScores.counts;
  const edge = (at: number) => format.decimal(edges[at] ?? 1);
  const labels = counts.map((_, bin) => `${edge(bin)}–${edge(bin + 1)}`);
  return {
    id: 'measured',
    finding: measuredFinding(measured, wording),
    caption: words.caption,
    height: 230,
    picture: theme =>
      barChart(
        {
          labels,
          series: [
            { label: words.truePositives, values: counts, fill: solid(theme.foreground) },
            { label: words.falsePositives, values: errors, fill: hatched(theme.ignored) },
          ],
          scale: 'log-counts',
          bars: { barPercentage: 0.95, categoryPercentage: 0.85 },
          categories: { title: words.score, ticks: { autoSkipPadding: 6 } },
        },
        theme,
        format,
      ),
    table: {
      columns: [words.score, words.truePositives, words.falsePositives].map(title => ({
        title,
        show: format.count,
      })),
      rows: labels.map((label, bin) => [label, counts[bin] ?? 0, errors[bin] ?? 0]),
    },
  };
}
