import { describe, expect, it } from 'vitest';
import { asymmetricGradient, asymmetricLoss } from '../../../src/analysis/losses/asymmetricLoss.ts';
import {
  classBalancedWeights,
  equalizedGamma,
  ldamMargins,
  seesawMitigation,
} from '../../../src/analysis/losses/classWeights.ts';
import { focalStarGradient, focalStarLoss } from '../../../src/analysis/losses/focalStarLoss.ts';
import {
  qualityFocalGradient,
  qualityFocalLoss,
  varifocalGradient,
  varifocalLoss,
} from '../../../src/analysis/losses/qualityLoss.ts';
import { ghmWeights, hardestWeights } from '../../../src/analysis/losses/sampleWeights.ts';
import {
  softmaxFocalGradient,
  softmaxFocalLoss,
} from '../../../src/analysis/losses/softmaxFocalLoss.ts';
import {
  hardTruncatedGradient,
  hardTruncatedLoss,
  softTruncatedGradient,
  softTruncatedLoss,
} from '../../../src/analysis/losses/truncatedLoss.ts';

type Curve = (logit: number) => number;

const asl = { gammaPositive: 1, gammaNegative: 4, margin: 0.05 };
const pairs: [name: string, loss: Curve, gradient: Curve][] = ([0, 1] as const).flatMap(
  (y): [string, Curve, Curve][] => [
    [`FL* of ${y}`, x => focalStarLoss(x, y, 2, 1), x => focalStarGradient(x, y, 2, 1)],
    [
      `hard truncation of ${y}`,
      x => hardTruncatedLoss(x, y, 0.6),
      x => hardTruncatedGradient(x, y, 0.6),
    ],
    [
      `soft truncation of ${y}`,
      x => softTruncatedLoss(x, y, 3),
      x => softTruncatedGradient(x, y, 3),
    ],
    [`ASL of ${y}`, x => asymmetricLoss(x, y, asl), x => asymmetricGradient(x, y, asl)],
    [`QFL of ${y}`, x => qualityFocalLoss(x, 0.7 * y, 2), x => qualityFocalGradient(x, 0.7 * y, 2)],
    [
      `VFL of ${y}`,
      x => varifocalLoss(x, 0.7 * y, 0.75, 2),
      x => varifocalGradient(x, 0.7 * y, 0.75, 2),
    ],
    [
      `softmax focal of ${y}`,
      x => softmaxFocalLoss([x, 0.5, -1], y, 2),
      x => softmaxFocalGradient([x, 0.5, -1], y, 2)[0]!,
    ],
  ],
);

describe('the closed forms', () => {
  it.each(pairs)('have the numerical gradient: %s', (_, loss, gradient) => {
    for (let x = -8.03; x <= 8; x += 0.37) {
      const numerical = (loss(x + 1e-5) - loss(x - 1e-5)) / 2e-5;
      expect(Math.abs(gradient(x) - numerical)).toBeLessThan(1e-6);
    }
  });
});

describe('weights of classes', () => {
  it('follow the effective number of samples, one over it, and sum to the classes', () => {
    const weights = classBalancedWeights([1, 100, 0], 0.99);
    expect(weights[0]! + weights[1]!).toBeCloseTo(2, 12);
    expect(weights[0]! / weights[1]!).toBeCloseTo((1 - 0.99 ** 100) / 0.01, 9);
    expect(weights[2]).toBe(0);
  });

  it('have margins with the fourth root, γ by gradient ratio, and a seesaw', () => {
    expect(ldamMargins([16, 1, 256])).toEqual([0.25, 0.5, 0.125]);
    expect([equalizedGamma(1), equalizedGamma(0), equalizedGamma(2)]).toEqual([2, 10, 2]);
    expect(seesawMitigation(10, 1000)).toBeCloseTo(0.01 ** 0.8, 12);
    expect(seesawMitigation(1000, 10)).toBe(1);
  });
});

describe('weights of samples', () => {
  it('are one over the density of gradients', () => {
    expect(ghmWeights([0.01, 0.01, 0.99, 0.5], 2)).toEqual([1, 1, 1, 1]);
    expect(ghmWeights([0.01, 0.01, 0.01, 0.99], 2)).toEqual([2 / 3, 2 / 3, 2 / 3, 2]);
  });

  it('keep the hardest', () => {
    expect(hardestWeights([0.1, 3, 2], 2)).toEqual([0, 1, 1]);
  });
});
