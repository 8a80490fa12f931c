import { levelCounts } from '../../src/analysis/report/levelCounts.ts';
import type { NumberFormat } from '../../src/analysis/report/numberFormat.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { levelFinding } from '../findings/levelFinding.ts';
import { hatch } from '../theme/hatch.ts';
import { axis, baseOptions, countAxis } from './axes.ts';
import { countLabel } from './countLabel.ts';
import type { ChartModel } from './ChartModel.ts';

const LABELS = ['background', 'ignored', 'foreground'] as const;
const TITLES = { background: 'Background', ignored: 'Ignored', foreground: 'Foreground' };

/** Background, ignored and foreground anchors of each pyramid level, on a logarithmic axis. */
export function levelChart(report: Report, format: NumberFormat): ChartModel {
  const levels = levelCounts(report.assignment);
  return {
    id: 'levels',
    finding: levelFinding(levels, format),
    caption: 'Anchors per pyramid level, logarithmic. Counted.',
    height: 200,
    picture: theme => ({
      type: 'bar',
      data: {
        labels: levels.map(level => format.count(level.stride)),
        datasets: LABELS.map(label => ({
          label: TITLES[label],
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
              title: items => `Stride ${items[0]?.label ?? ''}`,
              label: countLabel(format),
            },
          },
        },
        scales: { x: axis(theme, 'stride in pixels', false), y: countAxis(theme, format, null) },
      },
    }),
    table: {
      titles: ['Stride', 'Background', 'Ignored', 'Foreground', 'Background per foreground'],
      rows: levels.map(level => [
        format.count(level.stride),
        format.count(level.background),
        format.count(level.ignored),
        format.count(level.foreground),
        level.backgroundPerForeground === null ? '–' : format.ratio(level.backgroundPerForeground),
      ]),
    },
  };
}
