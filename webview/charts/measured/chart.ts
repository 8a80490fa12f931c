import type { DetectionsReport } from '../../../src/analysis/report/DetectionsReport.ts';
import type { Wording } from '../../kit/Wording.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { dotChart } from '../kit/dotChart.ts';
import { rangeLabels } from '../kit/rangeLabels.ts';
import { columnsOf, seriesRows } from '../kit/TableModel.ts';
import { measuredFinding } from './finding.ts';

/** The scores of a model's true and false positives. */
export function measuredChart(measured: DetectionsReport, wording: Wording): ChartModel {
  const { format, text } = wording;
  const words = text.losses.measured;
  const { edges, counts } = measured.truePositiveScores;
  const errors = measured.falsePositiveScores.counts;
  const labels = rangeLabels(edges, format);
  return {
    id: 'measured',
    finding: measuredFinding(measured, wording),
    caption: words.caption,
    height: 230,
    picture: theme =>
      dotChart(
        {
          labels,
          series: [
            {
              label: words.truePositives,
              values: counts,
              color: theme.foreground,
              shape: 'circle',
            },
            { label: words.falsePositives, values: errors, color: theme.ignored, shape: 'rectRot' },
          ],
          titles: [words.score, words.detectionsLog],
          joined: true,
          ticks: { maxRotation: 0, autoSkipPadding: 6 },
        },
        theme,
        format,
      ),
    table: {
      columns: columnsOf([words.score, words.truePositives, words.falsePositives], format.count),
      rows: seriesRows(labels, counts, errors),
    },
  };
}
