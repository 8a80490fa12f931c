import { classRows } from '../../derive/classRows.ts';
import { levelCounts } from '../../derive/levelCounts.ts';
import type { Report } from '../../Report.ts';
import type { StaticWords } from '../../../../words/StaticWords.ts';
import { svgBars } from './svgBars.ts';

const CLASSES_SHOWN = 30;

/** The counted charts as pictures whose numbers are text. */
export function staticFigures(report: Report, words: StaticWords): string {
  return [levels, classes, sizes, coverage].map(figure => figure(report, words)).join('\n');
}

function levels({ assignment }: Report, { levels: words, format }: StaticWords): string {
  const rows = levelCounts(assignment).flatMap(level =>
    (['background', 'ignored', 'foreground'] as const).map(label => ({
      name: words.bar(format.count(level.stride), label),
      value: level[label],
      text: format.count(level[label]),
    })),
  );
  return svgBars({ title: words.title, caption: words.caption, rows, logarithmic: true });
}

function classes(report: Report, { classes: words, format }: StaticWords): string {
  const all = classRows(report);
  const rows = all
    .slice(0, CLASSES_SHOWN)
    .map(row => ({ name: row.name, value: row.boxes, text: format.count(row.boxes) }));
  const rest = all.length - rows.length;
  const caption = rest > 0 ? `${words.caption} ${words.more(format.count(rest))}` : words.caption;
  return svgBars({ title: words.title, caption, rows });
}

function sizes({ assignment }: Report, { sizes: words, format }: StaticWords): string {
  const { edges, counts } = assignment.boxSizes;
  const [first, last] = [counts.findIndex(count => count > 0), counts.findLastIndex(Boolean)];
  const rows = counts
    .map((count, bin) => ({
      name: words.between(format.ratio(edges[bin] ?? 0), format.ratio(edges[bin + 1] ?? 0)),
      value: count,
      text: format.count(count),
    }))
    .slice(Math.max(0, first), last + 1);
  return svgBars({ title: words.title, caption: words.caption, rows });
}

function coverage({ assignment }: Report, { coverage: words, format }: StaticWords): string {
  const { edges, counts } = assignment.bestIou;
  if (counts.length === 0) return '';
  const total = counts.reduce((sum, count) => sum + count, 0);
  let above = total;
  const rows = counts.map((count, bin) => {
    const share = total === 0 ? 0 : above / total;
    above -= count;
    return {
      name: words.atLeast(format.decimal(edges[bin] ?? 0)),
      value: share,
      text: format.share(share),
    };
  });
  return svgBars({ title: words.title, caption: words.caption, rows });
}
