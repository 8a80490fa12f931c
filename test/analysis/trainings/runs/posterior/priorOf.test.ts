import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../../../src/analysis/recommendation/evidence/Scenario.ts';
import { CELLS } from '../../../../../src/analysis/trainings/runs/posterior/choice.ts';
import { priorOf } from '../../../../../src/analysis/trainings/runs/posterior/priorOf.ts';
import {
  lengthOf,
  noiseOf,
} from '../../../../../src/analysis/trainings/runs/posterior/seedNoise.ts';

/** Two cells of one row differ from all others, which are best. */
const scenario = (weight: number, first: number, second: number): Scenario => ({
  weight,
  logScores: CELLS.map((_, cell) => (cell === 0 ? first : cell === 1 ? second : 0)),
  origin: { kind: 'simulated', budget: 6 },
});

describe('priorOf', () => {
  const two = [scenario(0.75, -1, -0.4), scenario(0.25, -0.2, -0.8)];
  // Of cell 0: .75 · 1 + .25 · .2; of cell 1: .75 · .4 + .25 · .8.
  const [mean0, mean1] = [-0.8, -0.5];
  // Deviations from them: −.2 and .6 of cell 0, .1 and −.3 of cell 1.
  const [among00, among01] = [0.75 * 0.04 + 0.25 * 0.36, 0.75 * -0.02 + 0.25 * -0.18];

  it('is the mean of the scenarios with their covariance, an unknown contrast and a smooth rest', () => {
    const { mean, covariance } = priorOf(two, 0, 0);
    expect(mean.slice(0, 3)).toEqual([mean0, mean1, 0].map(value => expect.closeTo(value, 12)));
    expect(covariance[0]![0]).toBeCloseTo(among00 + 0.32 * mean0 ** 2 + 0.0016, 12);
    const near = Math.exp(-1 / (2 * 1.8 ** 2));
    expect(covariance[0]![1]).toBeCloseTo(among01 + 0.32 * mean0 * mean1 + 0.0016 * near, 12);
    expect(covariance[2]![2]).toBeCloseTo(0.0016, 12);
    // One row down, as far as one column aside.
    expect(covariance[2]![9]).toBeCloseTo(0.0016 * near, 12);
  });

  it('knows the rest better in longer trainings, and from four runs on', () => {
    const rest = (length: number, runs: number) => priorOf(two, length, runs).covariance[2]![2]!;
    expect(rest(2, 0)).toBeCloseTo(0.0004, 12);
    expect(rest(0, 3)).toBe(rest(0, 0));
    expect(rest(0, 4)).toBeCloseTo(0.0004, 12);
    // It never grows by runs.
    expect(rest(2.1, 4)).toBe(rest(2.1, 0));
  });
});

describe('the noise of a run', () => {
  it('falls with the length of a training', () => {
    expect(noiseOf(0)).toBe(0.04);
    expect(noiseOf(lengthOf(1024))).toBeCloseTo(0.04 * 2 ** -0.65, 12);
  });

  it('is not believed to fall or rise beyond what was measured', () => {
    expect(lengthOf(10)).toBe(lengthOf(136));
    expect(lengthOf(1e6)).toBe(lengthOf(2208));
    expect(lengthOf(512)).toBe(0);
  });
});
