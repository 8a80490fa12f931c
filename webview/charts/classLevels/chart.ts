import type { AssignmentReport } from '../../../src/analysis/report/Report.ts';
import type { Wording } from '../../kit/Wording.ts';
import { barChart } from '../kit/barChart.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { hatched, solid } from '../kit/fills.ts';
import { classLevelFinding } from './finding.ts';

type Levels = AssignmentReport['perLevel'];

/** The pyramid levels that one class has its foreground on, against those of all classes. */
export function classLevelChart(own: Levels, all: Levels, wording: Wording): ChartModel {
  const { format, text } = wording;
  const { columns, axes, levels: words } = text.charts;
  const [ownShares, allShares] = [sharesOf(own), sharesOf(all)];
  const strides = own.map(level => format.count(level.stride));
  return {
    id: 'levels',
    finding: classLevelFinding({ strides, ownShares, allShares }, wording),
    caption: words.classCaption,
    height: 200,
    picture: theme =>
      barChart(
        {
          labels: strides,
          series: [
            { label: words.thisClass, values: ownShares, fill: solid(theme.foreground) },
            { label: words.allClasses, values: allShares, fill: hatched(theme.background) },
          ],
          scale: 'fitted-shares',
          valueTitle: axes.shareOfForeground,
          bars: { barPercentage: 0.92, categoryPercentage: 0.8 },
          categories: { title: axes.stride },
          tooltip: { title: items => words.point(items[0]?.label ?? '') },
        },
        theme,
        format,
      ),
    table: {
      columns: [
        { title: columns.stride, show: format.count },
        { title: columns.foregroundAnchors, show: format.count },
        { title: words.thisClass, show: format.share },
        { title: words.allClasses, show: format.share },
      ],
      rows: own.map((level, index) => [
        strides[index] ?? '',
        level.foreground,
        ownShares[index] ?? 0,
        allShares[index] ?? 0,
      ]),
    },
  };
}

function sharesOf(levels: Levels): readonly number[] {
  const total = levels.reduce((sum, level) => sum + level.foreground, 0);
  return levels.map(level => (total === 0 ? 0 : level.foreground / total));
}
