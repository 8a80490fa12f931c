import { levelCounts } from '../../../src/analysis/report/levelCounts.ts';
import type { Report } from '../../../src/analysis/report/Report.ts';
import { levelFinding } from './finding.ts';
import type { Wording } from '../../kit/Page.ts';
import { hatch } from '../../theme/hatch.ts';
import { axis, baseOptions, countAxis } from '../kit/axes.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { countLabel } from '../kit/tooltipLabels.ts';

const LABELS = ['background', 'ignored', 'foreground'] as const;

/** Background, ignored and foreground anchors of each pyramid level, on a logarithmic axis. */
export function levelChart(report: Report, wording: Wording): ChartModel {
  const { format, text } = wording;
  const { columns, axes, levels: words } = text.charts;
  const levels = levelCounts(report.assignment);
  return {
    id: 'levels',
    finding: levelFinding(levels, wording),
    caption: words.caption,
    height: 200,
    picture: theme => ({
      type: 'bar',
      data: {
        labels: levels.map(level => format.count(level.stride)),
        datasets: LABELS.map(label => ({
          label: columns[label],
          // A logarithmic axis has no place for zero.
          data: levels.map(level => level[label] || null),
          backgroundColor: label === 'ignored' ? hatch(theme[label]) : theme[label],
          borderColor: theme[label],
          borderWidth: label === 'ignored' ? 1 : 0,
          barPercentage: 0.92,
          categoryPercentage: 0.8,
        })),
      },
      options: {
        ...baseOptions(theme),
        interaction: { mode: 'index', intersect: false },
        plugins: {
          ...baseOptions(theme).plugins,
          tooltip: {
            ...baseOptions(theme).plugins?.tooltip,
            callbacks: {
              title: items => words.point(items[0]?.label ?? ''),
              label: countLabel(format),
            },
          },
        },
        scales: { x: axis(theme, axes.stride, false), y: countAxis(theme, format, null) },
      },
    }),
    table: {
      columns: [
        ...[columns.stride, columns.background, columns.ignored, columns.foreground].map(title => ({
          title,
          show: format.count,
        })),
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
