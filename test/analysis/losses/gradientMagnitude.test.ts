import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { focalGradient } from '../../../src/analysis/losses/focalGradient.ts';
import {
  backgroundGradientMagnitude,
  foregroundGradientMagnitude,
} from '../../../src/analysis/losses/gradientMagnitude.ts';
import { logit, sigmoid, softplus } from '../../../src/analysis/losses/logistic.ts';
import { posteriorAtScore } from '../../../src/analysis/losses/posteriorAtScore.ts';

const anyScore = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
const anyAlpha = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const anyGamma = fc.double({ min: 0, max: 5, noNaN: true });

describe('gradient magnitudes', () => {
  it('are the focal gradient of either side without its α', () => {
    fc.assert(
      fc.property(anyScore, anyAlpha, anyGamma, (p, alpha, gamma) => {
        const x = logit(p);
        const foreground = focalGradient(x, 1, { alpha, gamma });
        const background = focalGradient(x, 0, { alpha, gamma });
        expect(alpha * foregroundGradientMagnitude(p, gamma)).toBeCloseTo(-foreground, 9);
        expect((1 - alpha) * backgroundGradientMagnitude(p, gamma)).toBeCloseTo(background, 9);
      }),
      { seed: 21 },
    );
  });

  it('shrink the push of an easy background sample to about (1 + γ) p^(γ + 1)', () => {
    expect(backgroundGradientMagnitude(1e-4, 2)).toBeCloseTo(3e-12, 15);
    expect(backgroundGradientMagnitude(0.01, 0)).toBeCloseTo(0.01, 14);
  });
});

const floor = (alpha: number, gamma: number) => posteriorAtScore(0.05, { alpha, gamma });

describe('posteriorAtScore', () => {
  it('is the identity for cross entropy, with α at .5 or off', () => {
    fc.assert(
      fc.property(anyScore, p => {
        expect(posteriorAtScore(p, { alpha: 0.5, gamma: 0 })).toBeCloseTo(p, 10);
        expect(posteriorAtScore(p, { alpha: null, gamma: 0 })).toBeCloseTo(p, 10);
      }),
      { seed: 22 },
    );
  });

  it('gives the posteriors that a score cut at .05 drops', () => {
    expect(floor(0.25, 0)).toBeCloseTo(0.136, 3);
    expect(floor(0.1, 0)).toBeCloseTo(0.321, 3);
    expect(floor(0.75, 0)).toBeCloseTo(0.0172, 4);
    expect(floor(0.25, 1)).toBeCloseTo(0.014, 3);
    expect(floor(0.25, 2)).toBeCloseTo(0.00098, 5);
  });

  it('rises with the score, so that α and γ alone never change a ranking', () => {
    fc.assert(
      fc.property(anyScore, anyScore, anyAlpha, anyGamma, (p, q, alpha, gamma) => {
        fc.pre(q - p > 1e-6);
        expect(posteriorAtScore(p, { alpha, gamma })).toBeLessThan(
          posteriorAtScore(q, { alpha, gamma }),
        );
      }),
      { seed: 23 },
    );
  });
});

describe('logistic functions', () => {
  it('keep their relative precision in both tails and invert each other', () => {
    expect(sigmoid(-700) / Math.exp(-700)).toBeCloseTo(1, 12);
    expect(sigmoid(-800)).toBe(0);
    expect(sigmoid(800)).toBe(1);
    expect(softplus(-40) / Math.exp(-40)).toBeCloseTo(1, 12);
    expect(softplus(800)).toBe(800);
    expect(logit(sigmoid(-30))).toBeCloseTo(-30, 10);
    expect(logit(0.01)).toBeCloseTo(-4.59511985, 8);
  });
});
