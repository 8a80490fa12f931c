import type { Wording } from '../../kit/Wording.ts';
import { barChart } from '../kit/barChart.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { solid } from '../kit/fills.ts';
import { type Group, groupFinding } from './finding.ts';

/** Foreground anchors per box of each size or aspect ratio: which boxes the assignment favours. @param pick takes a group */
export function groupChart(
  id: 'by-size' | 'by-aspect',
  groups: readonly Group[],
  wording: Wording,
  pick?: ChartModel['pick'],
): ChartModel {
  const { format, text } = wording;
  const { axes, columns, groups: words } = text.charts;
  const names = groups.map(group => text.words.groups[group.name] ?? group.name);
  const perBox = groups.map(group => perAnnotation(group, group.foreground));
  const unmatched = groups.map(group => perAnnotation(group, group.unmatched));
  return {
    id,
    finding: groupFinding(groups, wording),
    caption: id === 'by-size' ? words.sizeCaption : words.aspectCaption,
    height: 40 + groups.length * 30,
    ...(pick !== undefined && { hint: text.charts.pickBar, pick }),
    picture: theme =>
      barChart(
        {
          labels: names,
          series: [
            {
              label: words.perBox,
              values: perBox.map(mean => mean ?? 0),
              fill: solid(theme.foreground),
            },
          ],
          scale: 'means',
          valueTitle: axes.foregroundPerBox,
          horizontal: true,
          bars: { barPercentage: 0.75, categoryPercentage: 1, minBarLength: 1 },
          tooltip: { label: ({ dataIndex: at }) => tooltipLines(groups[at], wording) },
        },
        theme,
        format,
      ),
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
        `${names[index] ?? ''} (${text.words.groupMeaning[group.name] ?? ''})`,
        group.annotations,
        group.foreground,
        perBox[index] ?? null,
        group.unmatched,
        unmatched[index] ?? null,
      ]),
    },
  };
}

/** Null for a group without boxes. */
function perAnnotation({ annotations }: Group, count: number): number | null {
  return annotations === 0 ? null : count / annotations;
}

function tooltipLines(group: Group | undefined, { format, text }: Wording): string | string[] {
  if (group === undefined) return '';
  const { columns, groups } = text.charts;
  const [mean, share] = [group.foreground, group.unmatched].map(
    count => perAnnotation(group, count) ?? 0,
  );
  return [
    `${columns.boxes}: ${format.count(group.annotations)}`,
    `${groups.perBox}: ${format.ratio(mean ?? 0)}`,
    `${columns.unmatched}: ${format.count(group.unmatched)} (${format.share(share ?? 0)})`,
  ];
}
