import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CROSS_ENTROPY, lossShares } from '../../../src/analysis/report/derive/lossShares.ts';
import type { DifficultyReport } from '../../../src/analysis/report/DifficultyReport.ts';
import { sampleReport } from './sampleReport.ts';

/** Bins around ±ln 3, where p is 3/4 or 1/4. */
const LOG3 = Math.log(3);
const edges = [-LOG3 - 1, -LOG3 + 1, LOG3 - 1, LOG3 + 1];
const difficulty: DifficultyReport = {
  basis: 'simulated',
  negativesPerPositive: 10,
  foreground: { edges, shares: [0.5, 0, 0.5] },
  background: { edges, shares: [0.9, 0, 0.1] },
};

describe('loss shares', () => {
  test('of cross entropy are those worked out by hand', () => {
    // -ln p_t: easy ln 4/3, hard ln 4
    const [easy, hard] = [Math.log(4 / 3), Math.log(4)];
    const total = 0.5 * easy + 0.5 * hard + 9 * easy + hard;
    expect(lossShares(difficulty, CROSS_ENTROPY)).toEqual({
      easyForeground: expect.closeTo((0.5 * easy) / total, 12),
      hardForeground: expect.closeTo((0.5 * hard) / total, 12),
      easyBackground: expect.closeTo((9 * easy) / total, 12),
      hardBackground: expect.closeTo(hard / total, 12),
    });
  });

  test('at γ 2, α 0.25 are those worked out by hand', () => {
    // α_t (1 − p_t)² (−ln p_t): easy (1/4)² ln 4/3, hard (3/4)² ln 4
    const [easy, hard] = [Math.log(4 / 3) / 16, (9 * Math.log(4)) / 16];
    const total = 0.25 * (0.5 * easy + 0.5 * hard) + 0.75 * (9 * easy + hard);
    const shares = lossShares(difficulty, { alpha: 0.25, gamma: 2 });
    expect(shares.easyBackground).toBeCloseTo((0.75 * 9 * easy) / total, 12);
    expect(shares.hardBackground).toBeCloseTo((0.75 * hard) / total, 12);
    expect(shares.easyForeground).toBeCloseTo((0.25 * 0.5 * easy) / total, 12);
    expect(shares.hardForeground).toBeCloseTo((0.25 * 0.5 * hard) / total, 12);
  });

  test('split a bin across p_t = 0.5 between easy and hard', () => {
    const one: DifficultyReport = {
      basis: 'simulated',
      negativesPerPositive: 0,
      foreground: { edges: [-2, 2], shares: [1] },
      background: { edges: [-2, 2], shares: [1] },
    };
    const shares = lossShares(one, CROSS_ENTROPY);
    const [easy, hard] = [Math.log(1 + Math.exp(-1)), Math.log(1 + Math.E)];
    expect(shares.easyForeground).toBeCloseTo(easy / (easy + hard), 12);
    expect(shares.hardForeground).toBeCloseTo(hard / (easy + hard), 12);
  });

  test('sum to 1, and easy background fades as γ grows', () => {
    const { difficulty: sample } = sampleReport();
    const parameters = fc.record({
      alpha: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      gamma: fc.double({ min: 0, max: 4.9, noNaN: true }),
    });
    fc.assert(
      fc.property(parameters, ({ alpha, gamma }) => {
        const shares = lossShares(sample!, { alpha, gamma });
        const sum = Object.values(shares).reduce((total, share) => total + share, 0);
        expect(sum).toBeCloseTo(1, 9);
        const stronger = lossShares(sample!, { alpha, gamma: gamma + 0.1 });
        expect(stronger.easyBackground).toBeLessThan(shares.easyBackground + 1e-12);
      }),
      { seed: 4 },
    );
  });
});
