import { type ClassRow, classRows, tailAfter } from '../../src/analysis/report/classRows.ts';
import type { NumberFormat } from '../../src/analysis/report/numberFormat.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { classFinding } from '../findings/classFinding.ts';
import type { ChartModel } from './ChartModel.ts';
import { classBars } from './classBars.ts';
import { classRanks } from './classRanks.ts';

const IN_VIEW = 20;
/** More names than this cannot be read side by side: the report then draws the whole tail by rank. */
const NAMED_IN_REPORT = 60;

/** Boxes per class, most first: named bars, or for long lists in the report the whole curve. */
export function classChart(
  report: Report,
  format: NumberFormat,
  width: 'view' | 'report',
): ChartModel {
  const rows = classRows(report);
  const ranked = width === 'report' && rows.length > NAMED_IN_REPORT;
  const shown = width === 'view' ? rows.slice(0, IN_VIEW) : rows;
  const tail = tailAfter(rows, shown.length);
  const more =
    tail === null
      ? ''
      : ` ${format.count(tail.rest)} more with ${format.count(tail.boxes)} boxes are in the full report.`;
  return {
    id: 'classes',
    finding: classFinding(rows, format),
    caption: ranked
      ? 'Boxes per class by rank, logarithmic; the table names them. Counted.'
      : `Boxes per class.${more} Counted.`,
    height: ranked ? 260 : shown.length * 20 + 16,
    picture: theme => (ranked ? classRanks : classBars)(shown, theme, format),
    table: {
      titles: ['Class', 'Boxes', 'Share', 'Images', 'Foreground anchors', 'Unmatched boxes'],
      rows: shown.map(row => cells(row, format)),
    },
  };
}

function cells(row: ClassRow, format: NumberFormat): string[] {
  return [
    row.name,
    format.count(row.boxes),
    format.share(row.share),
    format.count(row.images),
    format.count(row.foreground),
    format.count(row.unmatched),
  ];
}
