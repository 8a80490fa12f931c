import type { CooccurrenceReport } from '../../../src/analysis/report/BoxLayout.ts';
import type { Report } from '../../../src/analysis/report/Report.ts';
import { className } from '../../kit/className.ts';
import type { Wording } from '../../kit/Wording.ts';
import { classCells } from '../kit/axes.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { heatMap } from '../kit/heatMap.ts';
import { type ClassPair, imagesOf, type NamedCooccurrence, shareOf } from './ClassPair.ts';
import { cooccurrenceFinding } from './finding.ts';
import { pairTable } from './pairTable.ts';

/** Pixels. */
const ROW_HEIGHT = 18;

/** Which classes appear in the same images: the share of a row's images that show the column's class too. */
export function cooccurrenceChart(
  report: Pick<Report, 'dataset'>,
  found: CooccurrenceReport,
  wording: Wording,
): ChartModel {
  const { format, text } = wording;
  const names = found.categories.map(id => className(report, id, text));
  const named = { ...found, names };
  const cells = found.images.flatMap((row, one) =>
    row.map((both, other) => ({ one, other, both })),
  );
  const shares = cells.map(({ one, other, both }) =>
    one === other ? 0 : shareOf(both, imagesOf(found, one)),
  );
  return {
    id: 'cooccurrence',
    finding: cooccurrenceFinding(named, wording),
    caption: text.charts.cooccurrence.caption(
      format.count(names.length),
      format.count(report.dataset.categories.length),
    ),
    height: 134 + names.length * ROW_HEIGHT,
    columns: names.length,
    picture: theme =>
      heatMap(
        {
          values: cells.map(cell => cell.both),
          columns: names.length,
          heats: shares,
          show: format.share,
          texts: shares.map(share => (share === 0 ? '' : format.share(share))),
          label: index => tooltipLines(named, cells[index], wording),
          scales: shown => classCells(names, shown),
        },
        theme,
      ),
    table: pairTable(named, report.dataset.images, wording),
  };
}

function tooltipLines(
  named: NamedCooccurrence,
  cell: ClassPair | undefined,
  { format, text }: Wording,
): string | string[] {
  const words = text.charts.cooccurrence;
  if (cell === undefined) return '';
  const [one, other] = [named.names[cell.one] ?? '', named.names[cell.other] ?? ''];
  const both = words.images(format.count(cell.both));
  if (cell.one === cell.other) return words.alone(one, both);
  return [
    words.pair(one, other),
    both,
    words.share(format.share(shareOf(cell.both, imagesOf(named, cell.one))), one),
  ];
}
