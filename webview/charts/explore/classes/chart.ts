import { shareOf } from '../../../exploration/shareWithout.ts';
import type { Wording } from '../../../kit/Wording.ts';
import { barChart } from '../../kit/barChart.ts';
import type { ChartModel } from '../../kit/ChartModel.ts';
import { solid } from '../../kit/fills.ts';
import { truncateLabel } from '../../kit/truncateLabel.ts';
import type { ClassLoss } from './ClassLoss.ts';
import { classesFinding } from './finding.ts';

/** Classes that are drawn; the others lose less. */
const MOST_SHOWN = 15;

/** Boxes without a candidate by class. @param at the setting's index, and its pixels as text */
export function withoutByClassChart(
  losses: readonly ClassLoss[],
  at: { readonly setting: number; readonly side: string },
  wording: Wording,
): ChartModel {
  const { format, text } = wording;
  const { columns, classes: words } = text.dynamic.charts;
  const shown = losses.slice(0, MOST_SHOWN);
  const without = (loss: ClassLoss) => loss.without[at.setting] ?? 0;
  const first =
    shown.length === losses.length
      ? []
      : [words.first(format.count(shown.length), format.count(losses.length))];
  return {
    id: 'without-classes',
    finding: classesFinding(losses, at, wording),
    caption: text.words.sentences([words.caption(at.side), ...first]),
    height: 60 + shown.length * 20,
    picture: theme =>
      barChart(
        {
          labels: shown.map(({ name }) => truncateLabel(name, 18)),
          series: [
            { label: words.series, values: shown.map(without), fill: solid(theme.foreground) },
          ],
          scale: 'counts',
          valueTitle: text.charts.axes.boxes,
          reach: Math.max(...shown.flatMap(loss => loss.without)),
          horizontal: true,
          bars: { barPercentage: 0.85, categoryPercentage: 0.9 },
          tooltip: { title: items => shown[items[0]?.dataIndex ?? 0]?.name ?? '' },
        },
        theme,
        format,
      ),
    table: {
      columns: [
        { title: text.charts.columns.class, show: format.count },
        { title: columns.boxes, show: format.count },
        { title: words.series, show: format.count },
        { title: columns.share, show: format.share },
      ],
      rows: losses.map(loss => [
        loss.name,
        loss.boxes,
        without(loss),
        shareOf(without(loss), loss.boxes),
      ]),
    },
  };
}
