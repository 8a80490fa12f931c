import { expect, it } from 'vitest';
import type { CandidateRule } from '../../../../src/analysis/dynamic/candidates/CandidateRule.ts';
import { countCandidates } from '../../../../src/analysis/dynamic/candidates/countCandidates.ts';
import { countShowings } from '../../../../src/analysis/dynamic/candidates/countShowings.ts';
import { finish } from '../../../../src/analysis/contract/steps/Steps.ts';
import { shownFrom } from '../../../helpers/assignment/shownFrom.ts';

const rule = (widened: { below: number; to: number } | null): CandidateRule => ({
  fit: 'letterbox',
  region: { kind: 'inside', widened },
  strides: [8, 16, 32],
  offset: 0.5,
  mostPerBox: 10,
});
const PLAIN = rule(null);
const WIDENED = rule({ below: 16, to: 16 });

it('is the plain count where nothing is random', () => {
  const shown = shownFrom([
    {
      width: 640,
      height: 480,
      boxes: [
        [5, 5, 3, 3],
        [200, 200, 60, 40],
      ],
    },
  ]);
  const still = { affine: { scale: 0, translate: 0 }, side: 640 };
  const { draws, boxes, dropped, without } = finish(countShowings(shown, [PLAIN, WIDENED], still));
  expect({ draws, boxes, dropped }).toEqual({ draws: 16, boxes: 32, dropped: 0 });
  const counted = (asked: CandidateRule) =>
    finish(countCandidates(shown, { rules: [asked], side: 640, categories: 0 }))[0]!.without.count;
  expect(without).toEqual([16 * counted(PLAIN), 16 * counted(WIDENED)]);
});

it('comes near the share that small boxes hold a point of the finest grid', () => {
  // A box of w px, far from every edge, holds a point of stride 8 with probability (w / 8)²; coarser grids add some.
  const boxes = Array.from({ length: 4000 }, (_, i) => [300 + (i % 40), 300, 4, 4] as const);
  const pictures = boxes.map(box => ({ width: 640, height: 640, boxes: [box] }));
  const only8 = { ...PLAIN, strides: [8] };
  const moved = { affine: { scale: 0, translate: 0.1 }, side: 640 };
  const found = finish(countShowings(shownFrom(pictures), [only8], moved));
  const share = (found.without[0] ?? NaN) / (found.boxes - found.dropped);
  expect(found.dropped).toBe(0);
  expect(Math.abs(share - 0.75)).toBeLessThan(0.01);
});

it('drops what the loader drops', () => {
  // Shrunk to .5, a side of 3 px is below 2; a box at the corner leaves the picture when that is enlarged.
  const shrunk = shownFrom([{ width: 640, height: 640, boxes: [[300, 300, 3, 9]] }]);
  const half = { affine: { scale: 0.5, translate: 0 }, side: 640 };
  const found = finish(countShowings(shrunk, [PLAIN], half));
  expect(found.dropped).toBeGreaterThan(0);
  expect(found.dropped).toBeLessThan(found.boxes);
  const corner = shownFrom([{ width: 640, height: 640, boxes: [[0, 0, 30, 30]] }]);
  const leaving = finish(countShowings(corner, [PLAIN], half));
  expect(leaving.dropped).toBeGreaterThan(0);
});
