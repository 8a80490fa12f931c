import type { CandidateCounts } from '../../../../src/analysis/dynamic/candidates/CandidateCounts.ts';
import type { Wording } from '../../../kit/Wording.ts';
import { barChart } from '../../kit/barChart.ts';
import type { ChartModel } from '../../kit/ChartModel.ts';
import { hatched, solid } from '../../kit/fills.ts';
import { columnsOf } from '../../kit/TableModel.ts';
import { levelsFinding } from './finding.ts';

/** Boxes by the levels that hold candidates of theirs. @param side pixels of the input, as text */
export function candidateLevelChart(
  counts: CandidateCounts,
  side: string,
  wording: Wording,
): ChartModel {
  const { format, text } = wording;
  const { axes, levels: shared } = text.charts;
  const { columns, levels: words } = text.dynamic.charts;
  const { levels } = counts;
  const strides = levels.map(({ stride }) => format.count(stride));
  return {
    id: 'candidate-levels',
    finding: levelsFinding(counts, side, wording),
    caption: words.caption(side),
    height: 190,
    picture: theme =>
      barChart(
        {
          labels: strides,
          series: [
            {
              label: words.on,
              values: levels.map(({ boxes }) => boxes),
              fill: solid(theme.foreground),
            },
            {
              label: words.only,
              values: levels.map(({ only }) => only),
              fill: hatched(theme.ignored),
            },
          ],
          scale: 'counts',
          valueTitle: axes.boxes,
          reach: counts.boxes,
          bars: { barPercentage: 0.92, categoryPercentage: 0.8 },
          categories: { title: axes.stride },
          tooltip: { title: items => shared.point(items[0]?.label ?? '') },
        },
        theme,
        format,
      ),
    table: {
      columns: columnsOf([columns.stride, words.on, words.only], format.count),
      rows: levels.map(({ boxes, only }, index) => [strides[index] ?? '', boxes, only]),
    },
  };
}
