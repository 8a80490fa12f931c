import { columns as shared } from '../../../../words/en/report/sections.ts';
import { dynamic as words } from '../../../../words/en/report/dynamic.ts';
import { ENGLISH as F } from '../../../../words/numberFormat.ts';
import type { Without } from '../../../dynamic/candidates/CandidateCounts.ts';
import { SIZE_CLASSES } from '../../../dataset/sizeClass.ts';
import { classRows, type ClassTail, tailAfter } from '../../derive/classRows.ts';
import type { DynamicReport } from '../../DynamicReport.ts';
import type { ExportTable } from './ExportTable.ts';

/** Classes with the most boxes, and what the newest release leaves without a point at the detector's own size. */
export function classTable(
  report: DynamicReport,
  most: number,
  nameOf: (name: string) => string,
): ExportTable & { readonly tail: ClassTail | null } {
  const { categories } = report.dataset;
  const without = new Map(
    lossesOf(report)?.classes.map((found, row) => [categories[row]?.id, found]),
  );
  const rows = classRows(report);
  const { class: title, boxes, share, images } = shared;
  return {
    titles: [
      title,
      boxes,
      share,
      images,
      ...(without.size > 0 ? [words.columns.withoutCandidate] : []),
    ],
    rows: rows
      .slice(0, most)
      .map(row => [
        nameOf(row.name),
        F.count(row.boxes),
        F.share(row.share),
        F.count(row.images),
        ...(without.size > 0 ? [withoutText(without.get(row.id))] : []),
      ]),
    tail: tailAfter(rows, most),
  };
}

/** Boxes by COCO's size class. */
export function sizeTable(report: DynamicReport): ExportTable {
  const found = lossesOf(report)?.sizes;
  return {
    titles: [
      words.columns.size,
      shared.boxes,
      ...(found === undefined ? [] : [words.columns.withoutCandidate]),
    ],
    rows: SIZE_CLASSES.map((size, row) => [
      size,
      F.count(report.dataset.sizes[size]),
      ...(found === undefined ? [] : [withoutText(found[row])]),
    ]),
  };
}

/** Where some box has no point: else a column would say so of every row. */
function lossesOf({ exploration }: DynamicReport) {
  const newest = exploration?.kind === 'points' ? exploration.settings[0]?.releases[0] : undefined;
  return newest !== undefined && newest.without.count > 0 ? newest : undefined;
}

function withoutText(found: Without | undefined): string {
  const { boxes, without } = found ?? { boxes: 0, without: 0 };
  return words.counted(F.count(without), F.share(boxes === 0 ? 0 : without / boxes));
}
