import type { QueryView } from '../../../exploration/QueryView.ts';
import type { Wording } from '../../../kit/Wording.ts';
import { barChart } from '../../kit/barChart.ts';
import type { ChartModel } from '../../kit/ChartModel.ts';
import { hatched, solid } from '../../kit/fills.ts';
import { columnsOf } from '../../kit/TableModel.ts';
import { loadFinding } from './finding.ts';

/** Queries of one picture in training: those that are matched, and those that denoising adds. */
export function loadChart(view: QueryView, setting: number, wording: Wording): ChartModel {
  const { format, text } = wording;
  const { columns, lost, load: words } = text.dynamic.charts;
  const { settings, batch } = view;
  const names = settings.map(({ queries }) => format.count(queries));
  const extra = settings.map(({ denoising }) => denoising?.queries ?? 0);
  return {
    id: 'load',
    finding: loadFinding(view, setting, wording),
    caption: words.caption(format.count(batch)),
    height: 220,
    picture: theme =>
      barChart(
        {
          labels: names,
          series: [
            {
              label: words.matching,
              values: settings.map(({ queries }) => queries),
              fill: solid(theme.foreground),
            },
            { label: words.denoising, values: extra, fill: hatched(theme.ignored) },
          ],
          scale: 'counts',
          valueTitle: words.up,
          stacked: true,
          categories: { title: lost.across },
          tooltip: {
            title: items => lost.name(items[0]?.label ?? ''),
            label: item => `${item.dataset.label ?? ''}: ${format.rounded(Number(item.raw))}`,
          },
        },
        theme,
        format,
      ),
    table: {
      columns: columnsOf([columns.queries, words.denoising, words.most], format.rounded),
      rows: settings.map(({ denoising }, index) => [
        names[index] ?? '',
        extra[index] ?? 0,
        denoising?.mostQueries ?? 0,
      ]),
    },
  };
}
