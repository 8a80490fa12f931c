import type { AssignmentReport } from '../../../src/analysis/report/Report.ts';
import type { Wording } from '../../kit/Page.ts';
import type { Theme } from '../../theme/Theme.ts';
import { axis, baseOptions, plainAxis } from '../kit/axes.ts';
import type { ChartModel } from '../kit/ChartModel.ts';

type Group = AssignmentReport['perAspect'][number];

/** Foreground anchors per box of each size or shape; which ones the assignment favours. */
export function groupChart(
  id: 'by-size' | 'by-aspect',
  groups: readonly Group[],
  { format, text }: Wording,
): ChartModel {
  const { columns } = text.charts;
  const called = (group: Group) => text.words.groups[group.name] ?? group.name;
  const means = groups.map(group =>
    group.annotations === 0 ? 0 : group.foreground / group.annotations,
  );
  return {
    id,
    finding: finding(groups, { format, text }),
    caption: id === 'by-size' ? text.charts.groups.sizeCaption : text.charts.groups.aspectCaption,
    height: 40 + groups.length * 30,
    picture: theme =>
      picture({ names: groups.map(called), groups, means }, theme, { format, text }),
    table: {
      columns: [
        { title: columns.group, show: format.count },
        { title: columns.boxes, show: format.count },
        { title: columns.foregroundAnchors, show: format.count },
        { title: columns.foregroundPerBox, show: format.ratio },
        { title: columns.unmatched, show: format.count },
        { title: columns.unmatchedShare, show: format.share },
      ],
      rows: groups.map((group, index) => [
        `${called(group)} (${text.words.groupMeaning[group.name] ?? ''})`,
        group.annotations,
        group.foreground,
        group.annotations === 0 ? null : (means[index] ?? null),
        group.unmatched,
        group.annotations === 0 ? null : group.unmatched / group.annotations,
      ]),
    },
  };
}

/** Share of the boxes up to which a group is too small to say something by. */
const SELDOM = 0.01;
/** Ratio of two means up to which they are as good as the same. */
const EVEN = 1.15;

function finding(groups: readonly Group[], { format, text }: Wording): string {
  const words = text.charts.groups;
  const boxes = groups.reduce((sum, group) => sum + group.annotations, 0);
  const filled = groups.filter(group => group.annotations > SELDOM * boxes);
  const mean = (group: Group) => group.foreground / group.annotations;
  const [best, ...rest] = filled.toSorted((one, other) => mean(other) - mean(one));
  const worst = rest.at(-1) ?? best;
  if (best === undefined || worst === undefined) return words.none;
  const called = (group: Group) => text.words.groups[group.name] ?? group.name;
  if (rest.length === 0)
    return (best.annotations === boxes ? words.single : words.nearlySingle)(
      called(best),
      format.ratio(mean(best)),
    );
  if (mean(best) < EVEN * mean(worst))
    return words.even(format.ratio(mean(worst)), format.ratio(mean(best)));
  return words.finding({
    best: called(best),
    most: format.ratio(mean(best)),
    worst: called(worst),
    least: format.ratio(mean(worst)),
  });
}

interface Bars {
  readonly names: readonly string[];
  readonly groups: readonly Group[];
  readonly means: readonly number[];
}

function picture(
  { names, groups, means }: Bars,
  theme: Theme,
  { format, text: { charts } }: Wording,
): ReturnType<ChartModel['picture']> {
  const base = baseOptions(theme);
  const labels = axis(theme, null, false);
  return {
    type: 'bar',
    data: {
      labels: [...names],
      datasets: [
        {
          label: charts.groups.perBox,
          data: [...means],
          backgroundColor: theme.foreground,
          barPercentage: 0.75,
          categoryPercentage: 1,
          minBarLength: 1,
        },
      ],
    },
    options: {
      ...base,
      indexAxis: 'y',
      interaction: { mode: 'index', axis: 'y', intersect: false },
      plugins: {
        ...base.plugins,
        legend: { display: false },
        tooltip: {
          ...base.plugins?.tooltip,
          callbacks: {
            label: item => {
              const group = groups[item.dataIndex];
              if (group === undefined) return '';
              const share = group.annotations === 0 ? 0 : group.unmatched / group.annotations;
              return [
                `${charts.columns.boxes}: ${format.count(group.annotations)}`,
                `${charts.groups.perBox}: ${format.ratio(Number(item.raw))}`,
                `${charts.columns.unmatched}: ${format.count(group.unmatched)} (${format.share(share)})`,
              ];
            },
          },
        },
      },
      scales: {
        x: plainAxis(theme, format),
        y: { ...labels, ticks: { ...labels.ticks, color: theme.text, autoSkip: false } },
      },
    },
  };
}
