import { describe, expect, it } from 'vitest';
import {
  averagePrecisions,
  type CurveOptions,
} from '../../../src/analysis/simulation/scores/averagePrecisions.ts';
import { difficulty } from '../../../src/analysis/simulation/scores/difficulty.ts';
import type { Heads } from '../../../src/analysis/simulation/model/Heads.ts';
import { normalTail } from '../../../src/analysis/simulation/scores/normalTail.ts';
import { FAST, REFERENCE } from '../../../src/analysis/simulation/model/Resolution.ts';
import {
  type Strata,
  strataOf,
  type Stratum,
} from '../../../src/analysis/simulation/model/Strata.ts';
import {
  tabulatedDensity,
  tabulatedTail,
} from '../../../src/analysis/simulation/scores/tabulatedTail.ts';

const cutAt = (scoreThreshold: number): CurveOptions => ({
  scoreThreshold,
  bestOfCluster: 0,
  logitNoise: 0,
  curve: REFERENCE.curve,
});
const averagePrecision = (heads: Heads, row: number, strata: Strata, options: CurveOptions) =>
  averagePrecisions(heads, { from: row, to: row + 1 }, strata, options)[0]!;
const headOf = (weight: number, bias: number): Heads => ({
  count: 1,
  weights: Float64Array.of(weight, 0, 0),
  bias: Float64Array.of(bias),
});
const two = (foreground: number, background: number, mass: number) =>
  strataOf([
    { mean: [foreground, 0, 0], label: 1, mass: 1 },
    { mean: [background, 0, 0], label: 0, mass },
  ]);

describe('normalTail', () => {
  it('equals ½ erfc(z / √2) in both tails', () => {
    const known: [number, number][] = [
      [-3, 0.9986501019683699],
      [-1, 0.8413447460685429],
      [0, 0.5],
      [0.5, 0.3085375387259869],
      [2, 0.02275013194817922],
      [5, 2.866515718791946e-7],
      [20, 2.7536241186063314e-89],
      [37, 5.725571222525139e-300],
    ];
    for (const [z, tail] of known) expect(Math.abs(normalTail(z) / tail - 1)).toBeLessThan(1.5e-7);
  });
});

describe('the table of tails', () => {
  it('equals the formula to 1e−5, and its slope the density', () => {
    for (let z = -8.5; z <= 6; z += 0.0137) {
      expect(Math.abs(tabulatedTail(z) / normalTail(z) - 1)).toBeLessThan(1e-5);
      const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
      expect(Math.abs(tabulatedDensity(z) - density)).toBeLessThan(1e-4);
    }
    expect([tabulatedTail(9), tabulatedTail(-9), tabulatedDensity(9)]).toEqual([0, 1, 0]);
  });
});

describe('averagePrecision', () => {
  it('is 1 where foreground and background are far apart', () => {
    expect(averagePrecision(headOf(1, 0), 0, two(12, -12, 100), cutAt(0.05))).toBeCloseTo(1, 6);
  });

  it('is the share of positives where scores say nothing', () => {
    expect(averagePrecision(headOf(1, 8), 0, two(0, 0, 3), cutAt(0.05))).toBeCloseTo(0.25, 3);
  });

  it('cuts the recall at the score threshold', () => {
    // positives around the logit of the threshold itself: half of them fall away
    const atThreshold = Math.log(0.05 / 0.95);
    const strata = two(0, -50, 1);
    expect(averagePrecision(headOf(1, atThreshold), 0, strata, cutAt(0.05))).toBeCloseTo(0.5, 3);
    expect(averagePrecision(headOf(1, atThreshold), 0, strata, cutAt(0))).toBeCloseTo(1, 3);
  });

  it('raises precision to the best at any lower cut, as COCO does', () => {
    // half of the positives share the top with as many negatives as there are positives, the other half follows alone
    const strata = strataOf([
      { mean: [10, 0, 0], label: 1, mass: 0.5 },
      { mean: [10, 0, 0], label: 0, mass: 1 },
      { mean: [0, 0, 0], label: 1, mass: 0.5 },
    ]);
    expect(averagePrecision(headOf(1, 5), 0, strata, cutAt(0.05))).toBeCloseTo(0.5, 3);
  });

  it('cuts at the best anchor of an object, which stands above the mean of its anchors', () => {
    const atThreshold = Math.log(0.05 / 0.95);
    const options = { ...cutAt(0.05), bestOfCluster: 1 };
    // P(N > −1)
    const reached = averagePrecision(headOf(1, atThreshold), 0, two(0, -50, 1), options);
    expect(reached).toBeCloseTo(0.8413447460685429, 3);
  });

  it.each([0, 0.05, 0.5])(
    'comes out alike over few cuts of the density and in many rectangles, threshold %f',
    scoreThreshold => {
      const spreadOut: Stratum[] = [
        { mean: [3, 1, 0], label: 1, mass: 0.7, covariance: [1.5, 0.3, 0, 1, 0, 1] },
        { mean: [1, 0, 0], label: 1, mass: 0.3 },
        { mean: [0, 0, 0], label: 0, mass: 40 },
        { mean: [2, 1, 0], label: 0, mass: 2, covariance: [1, 0, 0, 2, 0, 1] },
      ];
      const strata = strataOf(spreadOut);
      const heads = { count: 1, weights: Float64Array.of(1, 0.5, 0.2), bias: Float64Array.of(-1) };
      const options = { ...cutAt(scoreThreshold), bestOfCluster: 0.3, logitNoise: 0.1 };
      const rectangles = { kind: 'rectangles', cuts: 20_000 } as const;
      const fine = averagePrecision(heads, 0, strata, { ...options, curve: rectangles });
      const fast = averagePrecision(heads, 0, strata, { ...options, curve: FAST.curve });
      expect(Math.abs(fast / fine - 1)).toBeLessThan(1e-3);
    },
  );

  it('is 0 where everything scores below the threshold', () => {
    expect(averagePrecision(headOf(1, -40), 0, two(0, -50, 1), cutAt(0.05))).toBeLessThan(1e-9);
  });
});

describe('difficulty', () => {
  it('spreads each stratum as a normal distribution and counts what lies beyond in the outer bins', () => {
    const { edges, foreground, background, negativesPerPositive } = difficulty(
      headOf(1, 0),
      [{ row: 0, strata: two(0, -40, 7), positives: 1 }],
      7,
    );
    expect(edges.length).toBe(foreground.length + 1);
    expect([edges[0], edges.at(-1)]).toEqual([-12, 12]);
    // P(0 ≤ N < .5)
    expect(foreground[24]).toBeCloseTo(0.5 - 0.3085375387259869, 7);
    expect(foreground.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
    expect(background[0]).toBeCloseTo(1, 10);
    expect(negativesPerPositive).toBeCloseTo(7, 10);
  });

  it('counts what lies above the last edge in the last bin', () => {
    const { foreground } = difficulty(
      headOf(1, 0),
      [{ row: 0, strata: two(40, 0, 1), positives: 1 }],
      1,
    );
    expect(foreground.at(-1)).toBeCloseTo(1, 10);
  });

  it('weights strata by their mass', () => {
    const strata = strataOf([
      { mean: [-6, 0, 0], label: 1, mass: 0.2 },
      { mean: [6, 0, 0], label: 1, mass: 0.6 },
    ]);
    const { foreground, background } = difficulty(
      headOf(1, 0),
      [{ row: 0, strata, positives: 1 }],
      0,
    );
    const low = foreground.slice(0, 24).reduce((sum, share) => sum + share, 0);
    expect(low).toBeCloseTo(0.25, 7);
    expect(background.every(share => share === 0)).toBe(true);
  });
});
