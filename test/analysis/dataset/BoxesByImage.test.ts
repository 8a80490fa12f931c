import { expect, it } from 'vitest';
import { BoxesByImage } from '../../../src/analysis/dataset/BoxesByImage.ts';
import { groupRows } from '../../../src/analysis/dataset/groupRows.ts';
import { finish } from '../../../src/analysis/contract/steps/Steps.ts';
import { seededRandom } from '../../helpers/seededRandom.ts';

/** Boxes whose numbers say their row. */
function columnsOf(length: number) {
  return {
    category: Int32Array.from({ length }, (_, row) => row % 7),
    boxes: Float64Array.from({ length: 4 * length }, (_, i) => i / 4),
    area: Float64Array.from({ length }, (_, row) => row + 0.5),
    crowd: Uint8Array.from({ length }, (_, row) => row % 2),
  };
}

it.each([
  ['in any order', 100_000, (random: () => number) => Math.floor(random() * 5000)],
  ['on few images', 100_000, (random: () => number) => Math.floor(random() ** 8 * 5000)],
  ['of no known image among others', 3000, (random: () => number) => Math.floor(random() * 9) - 1],
])('has the boxes of every image side by side, in the order of the file: %s', (_, rows, pick) => {
  const random = seededRandom(5);
  const image = Int32Array.from({ length: rows }, () => pick(random));
  const all = columnsOf(rows);
  const groups = finish(groupRows(image, 5000));
  const byImage = new BoxesByImage(all, groups);
  const { category, boxes, area, crowd } = byImage.columns;
  let seen = 0;
  for (const one of [...Array(5000).keys(), 3, 4999, 0]) {
    const first = byImage.first(one);
    const own = groups.rows.subarray(groups.start[one], groups.start[one + 1]);
    for (const [i, row] of own.entries()) {
      const at = first + i;
      const numbers = [category[at], area[at], crowd[at], boxes[4 * at], boxes[4 * at + 3]];
      const isOwn = byImage.annotationRow(at) === row;
      const expected = [row % 7, row + 0.5, row % 2, row, row + 0.75];
      if (isOwn && numbers.join(' ') === expected.join(' ')) seen++;
    }
  }
  const again = [3, 4999, 0].map(one => groups.start[one + 1]! - groups.start[one]!);
  expect(seen).toBe(groups.rows.length + again.reduce((sum, boxesOfOne) => sum + boxesOfOne));
});
