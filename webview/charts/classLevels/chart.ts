import type { AssignmentReport } from '../../../src/analysis/report/Report.ts';
import type { Wording } from '../../kit/Page.ts';
import { hatch } from '../../theme/hatch.ts';
import type { Theme } from '../../theme/Theme.ts';
import { axis, baseOptions, openShareAxis } from '../kit/axes.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { shareLabel } from '../kit/tooltipLabels.ts';

type Levels = AssignmentReport['perLevel'];

/** From which levels one class has its foreground, beside where all classes have theirs. */
export function classLevelChart(own: Levels, all: Levels, wording: Wording): ChartModel {
  const { format, text } = wording;
  const { columns, levels: words } = text.charts;
  const ownShares = sharesOf(own);
  const allShares = sharesOf(all);
  const top = ownShares.indexOf(Math.max(...ownShares));
  return {
    id: 'levels',
    finding:
      (ownShares[top] ?? 0) === 0
        ? words.none
        : words.classFinding({
            stride: format.count(own[top]?.stride ?? 0),
            own: format.share(ownShares[top] ?? 0),
            all: format.share(allShares[top] ?? 0),
          }),
    caption: words.classCaption,
    height: 200,
    picture: theme => picture({ own, ownShares, allShares }, theme, wording),
    table: {
      columns: [
        { title: columns.stride, show: format.count },
        { title: columns.foregroundAnchors, show: format.count },
        { title: words.thisClass, show: format.share },
        { title: words.allClasses, show: format.share },
      ],
      rows: own.map((level, index) => [
        format.count(level.stride),
        level.foreground,
        ownShares[index] ?? 0,
        allShares[index] ?? 0,
      ]),
    },
  };
}

interface Shares {
  readonly own: Levels;
  readonly ownShares: readonly number[];
  readonly allShares: readonly number[];
}

function picture(
  { own, ownShares, allShares }: Shares,
  theme: Theme,
  { format, text: { charts } }: Wording,
): ReturnType<ChartModel['picture']> {
  const { levels: words, axes } = charts;
  const base = baseOptions(theme);
  const bars = { barPercentage: 0.92, categoryPercentage: 0.8 };
  return {
    type: 'bar',
    data: {
      labels: own.map(level => format.count(level.stride)),
      datasets: [
        {
          ...bars,
          label: words.thisClass,
          data: [...ownShares],
          backgroundColor: theme.foreground,
        },
        {
          ...bars,
          label: words.allClasses,
          data: [...allShares],
          backgroundColor: hatch(theme.background),
          borderColor: theme.background,
          borderWidth: 1,
        },
      ],
    },
    options: {
      ...base,
      interaction: { mode: 'index', intersect: false },
      plugins: {
        ...base.plugins,
        tooltip: {
          ...base.plugins?.tooltip,
          callbacks: {
            title: items => words.point(items[0]?.label ?? ''),
            label: shareLabel(format),
          },
        },
      },
      scales: { x: axis(theme, axes.stride, false), y: openShareAxis(theme, format) },
    },
  };
}

function sharesOf(levels: Levels): readonly number[] {
  const total = levels.reduce((sum, level) => sum + level.foreground, 0);
  return levels.map(level => (total === 0 ? 0 : level.foreground / total));
}
