import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BETA,
  classIndices,
  effectiveNumber,
} from '../../../src/analysis/report/derive/classIndices.ts';

describe('indices of class imbalance', () => {
  test('agree with a case worked by hand', () => {
    const found = classIndices([6, 0, 1, 3])!;
    expect(found.ratio).toBe(6);
    expect(found.empty).toBe(1);
    // Mean absolute difference over twice the mean: (5 + 3 + 2) · 2 / 9 / (2 · 10/3)
    expect(found.gini).toBeCloseTo(20 / 9 / (20 / 3), 12);
    const entropy = -(0.6 * Math.log(0.6) + 0.1 * Math.log(0.1) + 0.3 * Math.log(0.3));
    expect(found.normalisedEntropy).toBeCloseTo(entropy / Math.log(3), 12);
    expect(found.effectiveClasses).toBeCloseTo(Math.exp(entropy), 12);
  });

  test('call equal classes even, and leave nothing to say about no boxes', () => {
    expect(classIndices([7, 7, 7])).toMatchObject({ ratio: 1, gini: 0, empty: 0 });
    expect(classIndices([7, 7, 7])!.normalisedEntropy).toBeCloseTo(1, 12);
    expect(classIndices([9])).toMatchObject({ gini: 0, normalisedEntropy: 1, effectiveClasses: 1 });
    expect(classIndices([0, 0])).toBeNull();
  });

  test('stay in their ranges and do not ask for the order of the classes', () => {
    const counts = fc.array(fc.nat({ max: 1e6 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(counts, list => {
        const found = classIndices(list);
        expect(classIndices(list.toReversed())?.gini).toBe(found?.gini);
        if (found === null) return;
        expect(found.gini).toBeGreaterThanOrEqual(0);
        expect(found.gini).toBeLessThan(1);
        expect(found.normalisedEntropy).toBeLessThanOrEqual(1 + 1e-12);
        expect(found.effectiveClasses).toBeLessThanOrEqual(list.length - found.empty + 1e-9);
        expect(found.effectiveRatio).toBeLessThanOrEqual(found.ratio + 1e-9);
      }),
      { seed: 2, numRuns: 100 },
    );
  });
});

describe('the effective number of samples', () => {
  test('is the geometric series it stands for', () => {
    const series = (n: number) =>
      Array.from({ length: n }, (_, i) => 0.9 ** i).reduce((sum, term) => sum + term, 0);
    for (const n of [0, 1, 2, 7, 40]) expect(effectiveNumber(n, 0.9)).toBeCloseTo(series(n), 10);
  });

  test('is one for one sample and saturates at 1 / (1 − β)', () => {
    expect(effectiveNumber(1, BETA)).toBeCloseTo(1, 10);
    expect(effectiveNumber(1e9, BETA)).toBeCloseTo(1 / (1 - BETA), 6);
  });
});
