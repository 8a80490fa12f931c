import { describe, expect, it } from 'vitest';
import { boxesPerImage } from '../../../../src/analysis/dynamic/queries/boxesPerImage.ts';
import { countDenoising } from '../../../../src/analysis/dynamic/queries/countDenoising.ts';
import {
  boxesBeyond,
  countMatches,
} from '../../../../src/analysis/dynamic/queries/countMatches.ts';
import {
  balancedNoObjectWeight,
  noObjectShare,
} from '../../../../src/analysis/dynamic/queries/noObjectWeight.ts';
import { shownFrom } from '../../../helpers/assignment/shownFrom.ts';

const histogramOf = (boxes: readonly number[]) =>
  boxesPerImage(
    shownFrom(
      boxes.map(count => ({
        width: 10,
        height: 10,
        boxes: Array.from({ length: count }, () => [0, 0, 1, 1] as const),
      })),
    ),
  );

describe('one-to-one matching', () => {
  it('gives a query to every box, as far as there are any', () => {
    expect(countMatches(histogramOf([0, 2, 7]), 5)).toEqual({
      images: 3,
      boxes: 9,
      matched: 7,
      lost: 2,
      imagesOver: 1,
      unmatchedQueries: 8,
      mostBoxes: 7,
    });
    expect(boxesBeyond(histogramOf([0, 2, 7]), 5)).toBe(2);
  });

  it('has a weight at which objects and background weigh the same', () => {
    const matches = countMatches(histogramOf([0, 2, 7]), 5);
    expect(noObjectShare(matches, 0.1)).toBeCloseTo(0.8 / 7.8, 12);
    const balanced = balancedNoObjectWeight(matches);
    expect(noObjectShare(matches, balanced ?? NaN)).toBeCloseTo(0.5, 12);
    // Every query has a box: no weight makes a background.
    expect(balancedNoObjectWeight(countMatches(histogramOf([5, 9]), 5))).toBeNull();
  });

  it('takes no box at all', () => {
    const matches = countMatches(histogramOf([0, 0]), 5);
    expect(matches).toMatchObject({ matched: 0, lost: 0, unmatchedQueries: 10 });
    expect(noObjectShare(matches, 0.1)).toBe(1);
  });
});

describe('denoising', () => {
  it('is what the mean over all batches is', () => {
    const boxes = [0, 3, 3, 40, 150];
    const found = countDenoising(histogramOf(boxes), { number: 100 }, 2);
    let [queries, groups, withBoxes] = [0, 0, 0];
    for (const first of boxes)
      for (const second of boxes) {
        const fullest = Math.max(first, second);
        if (fullest === 0) continue;
        const copies = Math.max(1, Math.floor(100 / fullest));
        queries += (2 * copies * fullest) / 25;
        groups += copies;
        withBoxes++;
      }
    expect(found.queries).toBeCloseTo(queries, 10);
    expect(found.groups).toBeCloseTo(groups / withBoxes, 10);
    expect(found.mostQueries).toBe(300);
  });

  it('is nothing where there are no boxes', () => {
    const found = countDenoising(histogramOf([0, 0]), { number: 100 }, 16);
    expect(found).toEqual({ groups: 0, queries: 0, mostQueries: 0 });
  });
});
