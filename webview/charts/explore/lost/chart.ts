import type { QueryView } from '../../../exploration/QueryView.ts';
import { shareOf } from '../../../exploration/shareWithout.ts';
import type { Wording } from '../../../kit/Wording.ts';
import type { ChartModel } from '../../kit/ChartModel.ts';
import { settingLines } from '../kit/settingLines.ts';
import { lostFinding } from './finding.ts';

/** Boxes that find no query against the number of queries, and boxes beyond the detections that are kept. */
export function lostChart(view: QueryView, setting: number, wording: Wording): ChartModel {
  const { format, text } = wording;
  const { columns, lost: words } = text.dynamic.charts;
  const { settings, detector } = view;
  const { kept } = detector.rule;
  // Nothing to draw where every box finds a query and is kept.
  const isEmpty = settings.every(({ matches, beyondKept }) => matches.lost + beyondKept === 0);
  return {
    id: 'lost',
    finding: lostFinding(view, setting, wording),
    caption: kept === null ? words.caption : words.captionKept(format.count(kept)),
    height: 240,
    picture: theme =>
      settingLines(
        {
          values: settings.map(({ queries }) => queries),
          chosen: setting,
          series: [
            { label: words.series, values: settings.map(({ matches }) => matches.lost) },
            ...(kept === null
              ? []
              : [{ label: words.beyond, values: settings.map(({ beyondKept }) => beyondKept) }]),
          ],
          show: format.count,
          tick: format.compact,
          whole: true,
          name: queries => words.name(format.count(queries)),
          axes: { across: words.across, up: words.up },
        },
        theme,
        format,
      ),
    table: {
      columns: [
        { title: columns.queries, show: format.count },
        { title: columns.lost, show: format.count },
        { title: columns.share, show: format.share },
        { title: columns.over, show: format.count },
        ...(kept === null ? [] : [{ title: columns.beyond, show: format.count }]),
      ],
      rows: (isEmpty ? [] : settings).map(({ queries, matches, beyondKept }) => [
        format.count(queries),
        matches.lost,
        shareOf(matches.lost, matches.boxes),
        matches.imagesOver,
        ...(kept === null ? [] : [beyondKept]),
      ]),
    },
  };
}
