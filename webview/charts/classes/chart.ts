import { type ClassRow, tailAfter } from '../../../src/analysis/report/derive/classRows.ts';
import type { Wording } from '../../kit/Wording.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import type { TableModel } from '../kit/TableModel.ts';
import { classFinding } from './finding.ts';
import { namedBars } from './namedBars.ts';
import { namedDots } from './namedDots.ts';
import { rankDots } from './rankDots.ts';

/** Classes in the side bar. */
const MAX_IN_VIEW = 20;
/** Beyond this many, names cannot be read side by side: the report draws the whole tail by rank instead. */
const MAX_NAMED = 40;

interface ClassChartOptions extends Wording {
  readonly kind: 'view' | 'report';
  /** Those that the file lists, where its annotations use others too, which are drawn but not spoken of. */
  readonly listed?: readonly ClassRow[];
  /** Whether anchors were assigned, so that there are counts of them. */
  readonly isAssigned: boolean;
  /** Id of the highlighted class; null for none. */
  readonly chosen: number | string | null;
  readonly choose?: (id: number | string) => void;
}

/** Boxes per class. @param rows most boxes first */
export function classChart(rows: readonly ClassRow[], options: ClassChartOptions): ChartModel {
  const { kind, format, text, chosen, choose, isAssigned } = options;
  const words = text.charts.classes;
  const byRank = kind === 'report' && rows.length > MAX_NAMED;
  const shown = kind === 'view' ? rows.slice(0, MAX_IN_VIEW) : rows;
  const tail = tailAfter(rows, shown.length);
  const more =
    tail === null ? '' : ` ${words.more(format.count(tail.rest), format.count(tail.boxes))}`;
  const at = shown.findIndex(row => row.id === chosen);
  const bars = { rows: shown, chosen: at < 0 ? null : at };
  return {
    id: 'classes',
    finding: classFinding(options.listed ?? rows, options),
    caption: byRank ? rankCaption(rows, options) : `${words.caption}${more}`,
    height: byRank ? 260 : shown.length * 20 + 44,
    picture: theme => pictureOf(rows, byRank)(bars, theme, options),
    table: classTable(shown, isAssigned, options),
    ...(choose !== undefined && {
      pick: index => {
        const row = shown[index];
        if (row !== undefined) choose(row.id);
      },
    }),
  };
}

/** Bars beyond which the shortest would be hard to tell from none. */
const MAX_BAR_RATIO = 25;

function pictureOf(rows: readonly ClassRow[], byRank: boolean) {
  if (byRank) return rankDots;
  const counts = rows.map(({ boxes }) => boxes).filter(boxes => boxes > 0);
  return (counts[0] ?? 0) > MAX_BAR_RATIO * (counts.at(-1) ?? 0) ? namedDots : namedBars;
}

/** A class without boxes has no place on a logarithmic axis. */
function rankCaption(rows: readonly ClassRow[], { format, text }: Wording): string {
  const words = text.charts.classes;
  const empty = rows.filter(({ boxes }) => boxes === 0).length;
  return empty === 0
    ? words.captionRanks
    : text.words.sentences([words.captionRanks, words.notDrawn(format.count(empty))]);
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
