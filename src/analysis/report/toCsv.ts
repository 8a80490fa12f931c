import { classRows } from './classRows.ts';
import { csvText } from './csvText.ts';
import type { Report } from './Report.ts';

const COLUMNS = [
  'class',
  'id',
  'boxes',
  'share',
  'images',
  'foreground anchors',
  'unmatched boxes',
];

/** One row a class, most boxes first; `share` of all boxes, in [0, 1]. */
export function toCsv(report: Report): string {
  const rows = classRows(report).map(row => [
    row.name,
    row.id,
    row.boxes,
    row.share,
    row.images,
    row.foreground,
    row.unmatched,
  ]);
  return csvText([COLUMNS, ...rows]);
}
