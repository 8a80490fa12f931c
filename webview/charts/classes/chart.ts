import { type ClassRow, classRows, tailAfter } from '../../../src/analysis/report/classRows.ts';
import type { Report } from '../../../src/analysis/report/Report.ts';
import { classFinding } from './finding.ts';
import type { Wording } from '../../kit/Page.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { classBars } from './namedBars.ts';
import { classRanks } from './rankBars.ts';
import type { TableModel } from '../kit/TableModel.ts';

const IN_VIEW = 20;
/** More names than this cannot be read side by side: the report then draws the whole tail by rank. */
const NAMED_IN_REPORT = 40;

interface ClassChartOptions extends Wording {
  readonly kind: 'view' | 'report';
  /** Id of the class that stands out; null for none. */
  readonly chosen: number | string | null;
  readonly choose?: (id: number | string) => void;
}

/** Boxes per class, most first: named bars, or for long lists in the report the whole curve. */
export function classChart(report: Report, options: ClassChartOptions): ChartModel {
  const { kind, format, text, chosen, choose } = options;
  const words = text.charts.classes;
  const rows = classRows(report, text.screens.unnamedClass);
  const ranked = kind === 'report' && rows.length > NAMED_IN_REPORT;
  const shown = kind === 'view' ? rows.slice(0, IN_VIEW) : rows;
  const tail = tailAfter(rows, shown.length);
  const more =
    tail === null
      ? ''
      : ` ${words.more(tail.rest, format.count(tail.rest), format.count(tail.boxes))}`;
  const at = shown.findIndex(row => row.id === chosen);
  return {
    id: 'classes',
    finding: classFinding(rows, options),
    caption: ranked ? words.captionRanks : `${words.caption}${more}`,
    height: ranked ? 260 : shown.length * 20 + 16,
    picture: theme =>
      (ranked ? classRanks : classBars)(
        { rows: shown, chosen: at < 0 ? null : at },
        theme,
        options,
      ),
    table: classTable(shown, options),
    ...(choose !== undefined && {
      pick: index => {
        const row = shown[index];
        if (row !== undefined) choose(row.id);
      },
    }),
  };
}

/** Everything that was counted of each class. */
function classTable(rows: readonly ClassRow[], { format, text: { charts } }: Wording): TableModel {
  const { columns } = charts;
  return {
    columns: [
      { title: columns.class, show: format.count },
      { title: columns.boxes, show: format.count },
      { title: columns.share, show: format.share },
      { title: columns.images, show: format.count },
      { title: columns.foregroundAnchors, show: format.count },
      { title: columns.foregroundPerBox, show: format.ratio },
      { title: columns.unmatched, show: format.count },
      { title: columns.unmatchedShare, show: format.share },
    ],
    rows: rows.map(row => [
      row.name,
      row.boxes,
      row.share,
      row.images,
      row.foreground,
      row.boxes === 0 ? null : row.foreground / row.boxes,
      row.unmatched,
      row.boxes === 0 ? null : row.unmatched / row.boxes,
    ]),
  };
}
