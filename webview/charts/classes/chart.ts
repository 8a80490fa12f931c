import {
  type ClassCounts,
  type ClassRow,
  classRows,
  tailAfter,
} from '../../../src/analysis/report/derive/classRows.ts';
import type { Wording } from '../../kit/Wording.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import type { TableModel } from '../kit/TableModel.ts';
import { classFinding } from './finding.ts';
import { namedBars } from './namedBars.ts';
import { rankBars } from './rankBars.ts';

/** Classes in the side bar. */
const MAX_IN_VIEW = 20;
/** Beyond this many, names cannot be read side by side: the report draws the whole tail by rank instead. */
const MAX_NAMED = 40;

interface ClassChartOptions extends Wording {
  readonly kind: 'view' | 'report';
  /** Id of the highlighted class; null for none. */
  readonly chosen: number | string | null;
  readonly choose?: (id: number | string) => void;
}

/** Boxes per class, most first. */
export function classChart(report: ClassCounts, options: ClassChartOptions): ChartModel {
  const { kind, format, text, chosen, choose } = options;
  const words = text.charts.classes;
  const rows = classRows(report, text.screens.unnamedClass);
  const byRank = kind === 'report' && rows.length > MAX_NAMED;
  const shown = kind === 'view' ? rows.slice(0, MAX_IN_VIEW) : rows;
  const tail = tailAfter(rows, shown.length);
  const more =
    tail === null
      ? ''
      : ` ${words.more(tail.rest, format.count(tail.rest), format.count(tail.boxes))}`;
  const at = shown.findIndex(row => row.id === chosen);
  const bars = { rows: shown, chosen: at < 0 ? null : at };
  return {
    id: 'classes',
    finding: classFinding(rows, options),
    caption: byRank ? words.captionRanks : `${words.caption}${more}`,
    height: byRank ? 260 : shown.length * 20 + 16,
    picture: theme => (byRank ? rankBars : namedBars)(bars, theme, options),
    table: classTable(shown, report.assignment !== undefined, options),
    ...(choose !== undefined && {
      pick: index => {
        const row = shown[index];
        if (row !== undefined) choose(row.id);
      },
    }),
  };
}

/** All counts of each class; those of anchors only where these were assigned. */
function classTable(
  rows: readonly ClassRow[],
  isAssigned: boolean,
  { format, text: { charts } }: Wording,
): TableModel {
  const { columns } = charts;
  const always = [
    { title: columns.class, show: format.count },
    { title: columns.boxes, show: format.count },
    { title: columns.share, show: format.share },
    { title: columns.images, show: format.count },
  ];
  const countsOf = (row: ClassRow) => [row.name, row.boxes, row.share, row.images];
  if (!isAssigned) return { columns: always, rows: rows.map(countsOf) };
  return {
    columns: [
      ...always,
      { title: columns.foregroundAnchors, show: format.count },
      { title: columns.foregroundPerBox, show: format.ratio },
      { title: columns.unmatched, show: format.count },
      { title: columns.unmatchedShare, show: format.share },
    ],
    rows: rows.map(row => [
      ...countsOf(row),
      row.foreground,
      row.boxes === 0 ? null : row.foreground / row.boxes,
      row.unmatched,
      row.boxes === 0 ? null : row.unmatched / row.boxes,
    ]),
  };
}
