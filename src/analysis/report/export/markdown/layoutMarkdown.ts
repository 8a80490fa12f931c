import type { CooccurrenceReport, PositionReport } from '../../BoxLayout.ts';
import { markdownName, markdownTable } from './markdownTable.ts';
import { ENGLISH as F } from '../../../../words/numberFormat.ts';
import { markdown as words } from '../../../../words/en/report/markdown.ts';
import { categoryName } from '../../derive/categoryName.ts';
import type { Report } from '../../Report.ts';

/** Cells on each side of the coarse map; they divide the counted one. */
const SIDE = 4;
const PAIRS_SHOWN = 5;

/** Where box centres lie, as a map of sixteen cells, and the classes that share the most images. */
export function layoutMarkdown({ dataset }: Report): string[] {
  const { positions, cooccurrence } = dataset;
  if (positions === undefined || cooccurrence === undefined) return [];
  return [
    `## ${words.titles.layout}`,
    '',
    ...positionLines(positions),
    ...pairLines(cooccurrence, dataset),
  ];
}

function positionLines(positions: PositionReport): string[] {
  const counts = coarse(positions);
  const total = counts.flat().reduce((sum, count) => sum + count, 0);
  if (total === 0) return [words.noCentres];
  const share = (count: number) => F.share(count / total);
  const middle = counts
    .slice(1, 3)
    .flatMap(row => row.slice(1, 3))
    .reduce((sum, count) => sum + count, 0);
  const { sides } = words;
  const names = [sides.top, '', '', sides.bottom];
  return [
    words.middle(share(middle)),
    '',
    ...markdownTable(
      ['', sides.left, '', '', sides.right],
      counts.map((row, index) => [names[index] ?? '', ...row.map(share)]),
    ),
  ];
}

/** Boxes in each of `SIDE` × `SIDE` cells. */
function coarse({ side, small, medium, large }: PositionReport): readonly (readonly number[])[] {
  const counts = Array.from({ length: SIDE }, () => Array.from({ length: SIDE }, () => 0));
  const step = side / SIDE;
  small.forEach((count, cell) => {
    const row = counts[Math.floor(Math.floor(cell / side) / step)];
    const column = Math.floor((cell % side) / step);
    if (row !== undefined)
      row[column] = (row[column] ?? 0) + count + (medium[cell] ?? 0) + (large[cell] ?? 0);
  });
  return counts;
}

function pairLines(
  { categories, images }: CooccurrenceReport,
  dataset: Report['dataset'],
): string[] {
  const pairs = images
    .flatMap((row, one) =>
      row.slice(0, one).map((both, other) => ({
        both,
        head: other,
        rarer: one,
        ofHead: images[other]?.[other] ?? 0,
        ofRarer: row[one] ?? 0,
      })),
    )
    .filter(({ both }) => both > 0)
    .toSorted((one, other) => other.both - one.both || one.ofRarer - other.ofRarer)
    .slice(0, PAIRS_SHOWN);
  if (pairs.length === 0) return [];
  const { pairs: heads } = words;
  const name = (index: number) => {
    const category = dataset.categories.find(row => row.id === categories[index]);
    return category === undefined ? '' : markdownName(categoryName(category));
  };
  return [
    '',
    words.together,
    '',
    ...markdownTable(
      [heads.class, heads.with, heads.images, heads.ofFirst, heads.ofSecond, heads.byChance],
      pairs.map(({ both, head, rarer, ofHead, ofRarer }) => [
        name(head),
        name(rarer),
        F.count(both),
        F.share(both / ofHead),
        F.share(both / ofRarer),
        F.ratio((both * dataset.images) / (ofHead * ofRarer)),
      ]),
    ),
  ];
}
