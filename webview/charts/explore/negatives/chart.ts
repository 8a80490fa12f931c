import type { QueryView } from '../../../exploration/QueryView.ts';
import type { Wording } from '../../../kit/Wording.ts';
import type { ChartModel } from '../../kit/ChartModel.ts';
import { settingLines } from '../kit/settingLines.ts';
import { negativesFinding } from './finding.ts';

/** Negatives for each positive against the number of queries. */
export function negativesChart(view: QueryView, setting: number, wording: Wording): ChartModel {
  const { format, text } = wording;
  const { columns, lost, negatives: words } = text.dynamic.charts;
  const { settings } = view;
  // Where nothing is matched it is no number, which JSON writes as null.
  const ratios = settings.map(({ negativesPerPositive: ratio }) =>
    Number.isFinite(ratio) ? ratio : null,
  );
  return {
    id: 'negatives',
    finding: negativesFinding(view, setting, wording),
    caption: words.caption,
    height: 220,
    picture: theme =>
      settingLines(
        {
          values: settings.map(({ queries }) => queries),
          chosen: setting,
          series: [{ label: words.series, values: ratios }],
          show: format.ratio,
          tick: format.compact,
          name: queries => lost.name(format.count(queries)),
          axes: { across: lost.across, up: words.up },
        },
        theme,
        format,
      ),
    table: {
      columns: [
        { title: columns.queries, show: format.count },
        { title: columns.negatives, show: format.ratio },
      ],
      rows: settings.map(({ queries }, index) => [format.count(queries), ratios[index] ?? null]),
    },
  };
}
