import { sigmoid } from '../../../src/analysis/losses/logistic.ts';
import type { DifficultyReport } from '../../../src/analysis/report/DifficultyReport.ts';
import type { Wording } from '../../kit/Wording.ts';
import { barChart } from '../kit/barChart.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { solid } from '../kit/fills.ts';
import { rangeLabels } from '../kit/rangeLabels.ts';
import { columnsOf, seriesRows } from '../kit/TableModel.ts';
import { difficultyFinding } from './finding.ts';

/** Round probabilities; the middle one separates easy from hard. */
const EDGES = [0, 0.001, 0.01, 0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.95, 0.99, 1];

/** How sure the simulated head is of foreground and of background. */
export function difficultyChart(difficulty: DifficultyReport, wording: Wording): ChartModel {
  const { format, text } = wording;
  const words = text.losses.difficulty;
  const edge = (at: number) => format.decimal(EDGES[at] ?? 1);
  const labels = rangeLabels(EDGES, format);
  const foreground = sharesPerBin(difficulty.foreground);
  const background = sharesPerBin(difficulty.background);
  return {
    id: 'difficulty',
    finding: difficultyFinding(difficulty, wording),
    caption: words.caption,
    height: 230,
    picture: theme =>
      barChart(
        {
          labels,
          series: [
            { label: words.background, values: background, fill: solid(theme.background) },
            { label: words.foreground, values: foreground, fill: solid(theme.foreground) },
          ],
          scale: 'shares',
          bars: { barPercentage: 0.95, categoryPercentage: 0.8, minBarLength: 1 },
          categories: {
            title: words.axis,
            ticks: {
              maxRotation: 0,
              autoSkipPadding: 2,
              // In two lines, so that it needs no rotation.
              callback: (_, bin) => [`${edge(bin)}–`, edge(bin + 1)],
            },
          },
        },
        theme,
        format,
      ),
    table: {
      columns: columnsOf([words.probability, words.foreground, words.background], format.share),
      rows: seriesRows(labels, foreground, background),
    },
  };
}

/** A logit bin is counted where its middle falls. */
function sharesPerBin({ edges, shares }: DifficultyReport['foreground']): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const sums = EDGES.slice(1).map(() => 0);
  shares.forEach((share, bin) => {
    const p = sigmoid(((edges[bin] ?? 0) + (edges[bin + 1] ?? 0)) / 2);
    const at = Math.min(
      EDGES.findLastIndex(edge => p >= edge),
      sums.length - 1,
    );
    sums[at] = (sums[at] ?? 0) + share;
  });
  return sums.map(sum => (total === 0 ? 0 : sum / total));
}
