import { pointsOf, type PointView } from '../../../exploration/PointView.ts';
import type { WhatIf } from '../../../exploration/WhatIf.ts';
import type { Wording } from '../../../kit/Wording.ts';
import type { ChartModel } from '../../kit/ChartModel.ts';
import { settingLines } from '../kit/settingLines.ts';
import { costFinding } from './finding.ts';

/** What an image size costs: points of one picture. */
export function costChart(view: PointView, chosen: WhatIf, wording: Wording): ChartModel {
  const { format, text } = wording;
  const { charts, side: sideWords } = text.dynamic;
  const { settings, own } = view;
  const points = settings.map(pointsOf);
  return {
    id: 'cost',
    finding: costFinding(view, chosen, wording),
    caption: charts.cost.caption,
    height: 220,
    picture: theme =>
      settingLines(
        {
          values: settings.map(({ side }) => side),
          chosen: chosen.setting,
          series: [{ label: charts.cost.series, values: points }],
          show: format.count,
          tick: format.compact,
          whole: true,
          name: side => sideWords(format.count(side)),
          axes: { across: charts.side.across, up: charts.cost.up },
        },
        theme,
        format,
      ),
    table: {
      columns: [
        { title: charts.columns.side, show: format.count },
        { title: charts.columns.points, show: format.count },
        { title: charts.columns.times, show: format.ratio },
      ],
      rows: settings.map(({ side }, index) => [
        sideWords(format.count(side)),
        points[index] ?? 0,
        (points[index] ?? 0) / (points[own] ?? 1),
      ]),
    },
  };
}
