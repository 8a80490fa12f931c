import { expect, test } from 'vitest';
import { layoutMarkdown } from '../../../../src/analysis/report/export/markdown/layoutMarkdown.ts';
import type { Report } from '../../../../src/analysis/report/Report.ts';
import { sampleReport } from '../sampleReport.ts';

const SIDE = 8;

/** Boxes at cells of an 8 × 8 map, by row and column. */
function grid(...places: readonly (readonly [number, number, number])[]): readonly number[] {
  const counts = Array.from({ length: SIDE * SIDE }, () => 0);
  for (const [row, column, boxes] of places) counts[row * SIDE + column] = boxes;
  return counts;
}

function report(dataset: Partial<Report['dataset']>): Report {
  const sample = sampleReport();
  return { ...sample, dataset: { ...sample.dataset, ...dataset } };
}

const positions = {
  side: SIDE,
  small: grid([0, 0, 10]),
  medium: grid([3, 3, 20], [4, 5, 30]),
  large: grid([7, 7, 40]),
  outside: 0,
  perCategory: { side: SIDE, maps: [] },
};

test('sums the map of positions into sixteen cells', () => {
  const cooccurrence = { categories: [], images: [] };
  expect(layoutMarkdown(report({ positions, cooccurrence })).slice(2)).toEqual([
    '50% of the box centres lie in the middle quarter of the image (25% if they were spread evenly). By quarters of its sides:',
    '',
    '|  | left |  |  | right |',
    '| :-- | --: | --: | --: | --: |',
    '| top | 10% | 0% | 0% | 0% |',
    '|  | 0% | 20% | 0% | 0% |',
    '|  | 0% | 0% | 30% | 0% |',
    '| bottom | 0% | 0% | 0% | 40% |',
  ]);
});

test('lists the classes that share the most images, against what chance would give', () => {
  const categories = ['a', 'b', 'c'].map((name, id) => ({ id, name, annotations: 9, images: 9 }));
  const cooccurrence = {
    categories: [2, 0, 1],
    images: [
      [50, 10, 0],
      [10, 20, 4],
      [0, 4, 8],
    ],
  };
  const lines = layoutMarkdown(report({ images: 100, categories, positions, cooccurrence }));
  expect(lines.slice(-2)).toEqual([
    '| `c` | `a` | 10 | 20% | 50% | 1 |',
    '| `a` | `b` | 4 | 20% | 50% | 2.5 |',
  ]);
});

test('says nothing where an older report lacks the counts', () => {
  const { positions: _, ...dataset } = sampleReport().dataset;
  expect(layoutMarkdown({ ...sampleReport(), dataset })).toEqual([]);
});
