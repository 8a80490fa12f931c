import { levelCounts } from '../../../src/analysis/report/derive/levelCounts.ts';
import type { Report } from '../../../src/analysis/report/Report.ts';
import type { Wording } from '../../kit/Wording.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { dotChart } from '../kit/dotChart.ts';
import { columnsOf } from '../kit/TableModel.ts';
import { levelFinding } from './finding.ts';

const SERIES = [
  { label: 'background', shape: 'rect' },
  { label: 'ignored', shape: 'rectRot' },
  { label: 'foreground', shape: 'circle' },
] as const;

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
      dotChart(
        {
          labels: levels.map(level => format.count(level.stride)),
          series: SERIES.map(({ label, shape }) => ({
            label: columns[label],
            values: levels.map(level => level[label]),
            color: theme[label],
            shape,
          })),
          titles: [axes.stride, axes.anchorsLog],
          tooltip: {
            title: items =>
              words.point(format.count(levels[items[0]?.dataIndex ?? 0]?.stride ?? 0)),
          },
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
