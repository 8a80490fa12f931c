import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  completeIou,
  generalizedIou,
  iou,
} from '../../../../src/analysis/dynamic/outputs/rules/overlaps.ts';

const of = (measure: typeof iou, a: readonly number[], b: readonly number[]) =>
  measure(Float32Array.from(a), 0, Float32Array.from(b), 0);

it.each([
  // Half of each in common: 2 of 6.
  [[0, 0, 2, 2], [1, 0, 3, 2], 1 / 3, 1 / 3],
  // Corner to corner: the box around both has 16, they cover 8.
  [[0, 0, 2, 2], [2, 2, 4, 4], 0, -0.5],
  [[0, 0, 2, 2], [0, 0, 2, 2], 1, 1],
  [[0, 0, 4, 4], [1, 1, 3, 3], 1 / 4, 1 / 4],
])('IoU and generalized IoU of %j and %j', (a, b, plain, generalized) => {
  expect(of(iou, a, b)).toBeCloseTo(plain, 6);
  expect(of(generalizedIou, a, b)).toBeCloseTo(generalized, 6);
});

it('complete IoU is less by the distance of the centres and the ratio of the sides', () => {
  // IoU 1/3; centres 1 apart, diagonal² 9 + 4 = 13; both square.
  expect(of(completeIou, [0, 0, 2, 2], [1, 0, 3, 2])).toBeCloseTo(1 / 3 - 1 / 13, 6);
  // The same centre; 4 × 1 in 4 × 2: IoU 1/2.
  const v = (4 / Math.PI ** 2) * (Math.atan(4) - Math.atan(2)) ** 2;
  const expected = 0.5 - (v * v) / (v - 0.5 + 1);
  expect(of(completeIou, [0, 0, 4, 2], [0, 0.5, 4, 1.5])).toBeCloseTo(expected, 6);
});

it('a box without area has no overlap, and is no reason for NaN', () => {
  expect(of(iou, [1, 1, 1, 1], [1, 1, 1, 1])).toBe(0);
  expect(of(iou, [1, 1, 1, 3], [0, 0, 4, 4])).toBe(0);
  expect(Number.isFinite(of(completeIou, [0, 0, 4, 4], [9, 9, 9, 9]))).toBe(true);
});

it('IoU is symmetric, in [0, 1], and never below the others', () => {
  const box = fc
    .tuple(
      fc.float({ min: 0, max: 99, noNaN: true }),
      fc.float({ min: 0, max: 99, noNaN: true }),
      fc.float({ min: 1, max: 99, noNaN: true }),
      fc.float({ min: 1, max: 99, noNaN: true }),
    )
    .map(([x, y, w, h]) => [x, y, x + w, y + h]);
  fc.assert(
    fc.property(box, box, (a, b) => {
      const found = of(iou, a, b);
      expect(found).toBeCloseTo(of(iou, b, a), 5);
      expect(found >= 0 && found <= 1 + 1e-6).toBe(true);
      expect(of(generalizedIou, a, b)).toBeLessThanOrEqual(found + 1e-5);
      expect(of(completeIou, a, b)).toBeLessThanOrEqual(found + 1e-5);
      expect(of(generalizedIou, a, b)).toBeGreaterThanOrEqual(-1 - 1e-5);
    }),
    { seed: 3, numRuns: 200 },
  );
});
