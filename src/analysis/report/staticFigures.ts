import { classRows } from './classRows.ts';
import { levelCounts } from './levelCounts.ts';
import { ENGLISH as F } from './numberFormat.ts';
import type { Report } from './Report.ts';
import { svgBars } from './svgBars.ts';

const CLASSES_SHOWN = 30;

/** The counted charts as pictures, for readers who have scripts switched off. */
export function staticFigures(report: Report): string {
  return [levels(report), classes(report), sizes(report), coverage(report)].join('\n');
}

function levels({ assignment }: Report): string {
  const rows = levelCounts(assignment).flatMap(level =>
    (['background', 'ignored', 'foreground'] as const).map(label => ({
      name: `stride ${F.count(level.stride)}, ${label}`,
      value: level[label],
      text: F.count(level[label]),
    })),
  );
  return svgBars({
    title: 'Anchors per level',
    caption: 'Logarithmic. Counted.',
    rows,
    logarithmic: true,
  });
}

function classes(report: Report): string {
  const all = classRows(report);
  const rows = all
    .slice(0, CLASSES_SHOWN)
    .map(row => ({ name: row.name, value: row.boxes, text: F.count(row.boxes) }));
  const more = all.length > rows.length ? ` ${F.count(all.length - rows.length)} more below.` : '';
  return svgBars({ title: 'Boxes per class', caption: `Counted.${more}`, rows });
}

function sizes({ assignment: { boxSizes } }: Report): string {
  const rows = boxSizes.counts.map((count, bin) => ({
    name: `${F.ratio(boxSizes.edges[bin] ?? 0)} to ${F.ratio(boxSizes.edges[bin + 1] ?? 0)} px`,
    value: count,
    text: F.count(count),
  }));
  return svgBars({
    title: 'Box sizes',
    caption: '√(width × height) in pixels of the network input. Counted.',
    rows,
  });
}

function coverage({ assignment: { bestIou } }: Report): string {
  if (bestIou.counts.length === 0) return '';
  const total = bestIou.counts.reduce((sum, count) => sum + count, 0);
  let above = total;
  const rows = bestIou.counts.map((count, bin) => {
    const share = total === 0 ? 0 : above / total;
    above -= count;
    return {
      name: `IoU at least ${F.decimal(bestIou.edges[bin] ?? 0)}`,
      value: share,
      text: F.share(share),
    };
  });
  return svgBars({
    title: 'Coverage',
    caption: 'Share of the boxes whose best anchor reaches an IoU. Counted.',
    rows,
  });
}
