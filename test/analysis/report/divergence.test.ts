import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  divergenceByChance,
  jensenShannon,
  stabilityIndex,
} from '../../../src/analysis/report/compare/divergence.ts';

const histogram = fc
  .array(fc.nat({ max: 500 }), { minLength: 5, maxLength: 5 })
  .filter(counts => counts.some(count => count > 0));

describe('the Jensen–Shannon divergence', () => {
  test('is 0 for proportional counts and 1 bit for those that share no bin', () => {
    expect(jensenShannon([1, 2, 3], [10, 20, 30])).toBeCloseTo(0, 12);
    expect(jensenShannon([4, 0], [0, 9])).toBeCloseTo(1, 12);
  });

  test('agrees with a case worked by hand', () => {
    // p = (1, 0), q = (½, ½), middle = (¾, ¼): ½ log₂(4/3) + ½ (½ log₂(2/3) + ½ log₂ 2)
    expect(jensenShannon([8, 0], [3, 3])).toBeCloseTo(
      0.5 * Math.log2(4 / 3) + 0.25 * Math.log2(2 / 3) + 0.25,
      12,
    );
  });

  test('is symmetric, in [0, 1], and does not ask how many were counted', () => {
    fc.assert(
      fc.property(histogram, histogram, fc.integer({ min: 1, max: 9 }), (one, other, times) => {
        const found = jensenShannon(one, other);
        expect(found).toBeCloseTo(jensenShannon(other, one), 12);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
        expect(
          jensenShannon(
            one.map(count => count * times),
            other,
          ),
        ).toBeCloseTo(found, 10);
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  test('between two samples of one distribution is what chance predicts', () => {
    const random = seeded(5);
    const weights = [0.4, 0.3, 0.2, 0.1];
    const draw = (size: number) => {
      const counts = weights.map(() => 0);
      for (let i = 0; i < size; i++) {
        let left = random();
        const bin = weights.findIndex(weight => (left -= weight) < 0);
        counts[Math.max(bin, 0)]! += 1;
      }
      return counts;
    };
    let found = 0;
    let predicted = 0;
    for (let round = 0; round < 200; round++) {
      const [one, other] = [draw(400), draw(900)];
      found += jensenShannon(one, other) / 200;
      predicted += divergenceByChance(one, other) / 200;
    }
    expect(found / predicted).toBeGreaterThan(0.85);
    expect(found / predicted).toBeLessThan(1.15);
  });
});

describe('the population stability index', () => {
  test('is 0 for equal counts, finite for an empty bin, and symmetric', () => {
    expect(stabilityIndex([5, 7], [5, 7])).toBe(0);
    expect(Number.isFinite(stabilityIndex([5, 0], [0, 7]))).toBe(true);
    fc.assert(
      fc.property(histogram, histogram, (one, other) => {
        expect(stabilityIndex(one, other)).toBeCloseTo(stabilityIndex(other, one), 10);
        expect(stabilityIndex(one, other)).toBeGreaterThanOrEqual(-1e-12);
      }),
      { seed: 6, numRuns: 60 },
    );
  });

  test('agrees with a case worked by hand, but for the half counts', () => {
    // 50:50 against 60:40 of 10⁶: 0.1 ln 1.2 + (−0.1) ln 0.8
    const expected = 0.1 * Math.log(1.2) - 0.1 * Math.log(0.8);
    expect(stabilityIndex([5e5, 5e5], [6e5, 4e5])).toBeCloseTo(expected, 4);
  });
});

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
