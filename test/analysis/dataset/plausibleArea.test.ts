import { expect, test } from 'vitest';
import { plausibleArea } from '../../../src/analysis/dataset/plausibleArea.ts';

test.each([
  [900, 30, 40],
  [1200, 30, 40],
  [31 * 41, 30, 40],
  [1, 0.5, 0.5],
  [5, Number.NaN, Number.NaN],
])('believes an area of %d in a box of %d × %d', (area, width, height) => {
  expect(plausibleArea(area, width, height)).toBe(area);
});

test.each([
  [640 * 480, 30, 40],
  [1400, 30, 40],
  [0, 30, 40],
  [-1, 30, 40],
  [Number.NaN, 30, 40],
  [Infinity, 30, 40],
])('takes an area of %d in a box of %d × %d for absent', (area, width, height) => {
  expect(plausibleArea(area, width, height)).toBeNaN();
});
