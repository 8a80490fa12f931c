import type { PointView, ReleaseGroup } from '../../../exploration/PointView.ts';
import { shareWithout } from '../../../exploration/shareWithout.ts';
import type { WhatIf } from '../../../exploration/WhatIf.ts';
import type { Wording } from '../../../kit/Wording.ts';
import type { ChartModel } from '../../kit/ChartModel.ts';
import { settingLines } from '../kit/settingLines.ts';
import { sideFinding } from './finding.ts';

/** Boxes without a candidate against the image size, release by release where these differ. */
export function sideChart(view: PointView, chosen: WhatIf, wording: Wording): ChartModel {
  const { format, text } = wording;
  const { charts, versions, side: sideWords } = text.dynamic;
  const { settings, groups } = view;
  const nameOf = (group: ReleaseGroup) =>
    groups.length === 1 ? charts.side.series : versions(group.versions);
  return {
    id: 'side',
    finding: sideFinding(view, chosen, wording),
    caption: charts.side.caption,
    height: 220,
    picture: theme =>
      settingLines(
        {
          values: settings.map(({ side }) => side),
          chosen: chosen.setting,
          series: groups.map(group => ({
            label: nameOf(group),
            values: settings.map(({ releases }) => shareWithout(releases[group.release])),
          })),
          show: format.share,
          name: side => sideWords(format.count(side)),
          axes: { across: charts.side.across, up: charts.side.up },
        },
        theme,
        format,
      ),
    table: {
      columns: [
        { title: charts.columns.side, show: format.count },
        ...groups.flatMap(group => [
          { title: nameOf(group), show: format.count },
          { title: charts.columns.share, show: format.share },
        ]),
      ],
      rows: settings.map(({ side, releases }) => [
        sideWords(format.count(side)),
        ...groups.flatMap(({ release }) => [
          releases[release]?.without.count ?? 0,
          shareWithout(releases[release]),
        ]),
      ]),
    },
  };
}
