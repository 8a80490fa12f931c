import { levelCounts } from '../../../src/analysis/report/derive/levelCounts.ts';
import type { Report } from '../../../src/analysis/report/Report.ts';
import type { Wording } from '../../kit/Wording.ts';
import { barChart } from '../kit/barChart.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { hatched, solid } from '../kit/fills.ts';
import { columnsOf } from '../kit/TableModel.ts';
import { levelFinding } from './finding.ts';

const LABELS = ['background', 'ignored', 'foreground'] as const;

/** Background, ignored and foreground anchors of each pyramid level. */
export function levelChart(report: Report, wording: Wording): ChartModel {
  const { format, text } = wording;
  const { columns, axes, levels: words } = text.charts;
  const levels = levelCounts(report.assignment);
  return {
    id: 'levels',
    finding: levelFinding(levels, wording),
    caption: words.caption,
    height: 200,
    picture: theme =>
      barChart(
        {
          labels: levels.map(level => format.count(level.stride)),
          series: LABELS.map(label => ({
            label: columns[label],
            values: levels.map(level => level[label]),
            fill: (label === 'ignored' ? hatched : solid)(theme[label]),
          })),
          scale: 'log-counts',
          bars: { barPercentage: 0.92, categoryPercentage: 0.8 },
          categories: { title: axes.stride },
          tooltip: { title: items => words.point(items[0]?.label ?? '') },
        },
        theme,
        format,
      ),
    table: {
      columns: [
        ...columnsOf(
          [columns.stride, columns.background, columns.ignored, columns.foreground],
          format.count,
        ),
        { title: columns.ratio, show: format.ratio },
      ],
      rows: levels.map(level => [
        format.count(level.stride),
        level.background,
        level.ignored,
        level.foreground,
        level.backgroundPerForeground,
      ]),
    },
  };
}
