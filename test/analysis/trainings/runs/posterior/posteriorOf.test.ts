import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasuredRun } from '../../../../../src/analysis/trainings/runs/MeasuredRun.ts';
import { CELLS } from '../../../../../src/analysis/trainings/runs/posterior/choice.ts';
import { difference } from '../../../../../src/analysis/trainings/runs/posterior/difference.ts';
import { gridPlace } from '../../../../../src/analysis/trainings/runs/posterior/gridPlace.ts';
import { posteriorOf } from '../../../../../src/analysis/trainings/runs/posterior/posteriorOf.ts';
import {
  type Belief,
  priorOf,
} from '../../../../../src/analysis/trainings/runs/posterior/priorOf.ts';
import {
  noiseOf,
  SEED_EFFECT,
} from '../../../../../src/analysis/trainings/runs/posterior/seedNoise.ts';
import { SOME } from '../someScenarios.ts';

const LENGTH = 0.4;
const prior = priorOf(SOME, LENGTH, 0);

const aRun = fc.record({
  gamma: fc.constantFrom(0, 0.5, 1, 1.7, 2, 4, 5),
  alpha: fc.constantFrom(0.1, 0.25, 0.33, 0.5, 0.9),
  score: fc.double({ min: 0.2, max: 0.6, noNaN: true }),
  seed: fc.constantFrom('0', '1', null),
});
const someRuns = fc.array(aRun, { minLength: 1, maxLength: 8 });

describe('posteriorOf', () => {
  it('equals a filter that takes in one run after the other', () => {
    fc.assert(
      fc.property(someRuns, runs => {
        const found = posteriorOf(prior, runs, LENGTH);
        const expected = filtered(prior, runs);
        expectClose(found.mean, expected.mean);
        expectClose(found.covariance.flat(), expected.covariance.flat());
      }),
      { seed: 5, numRuns: 20 },
    );
  });

  it('does not depend on the order of the runs, nor on the unit of the scores', () => {
    fc.assert(
      fc.property(someRuns, runs => {
        const found = posteriorOf(prior, runs, LENGTH).mean;
        expectClose(posteriorOf(prior, runs.toReversed(), LENGTH).mean, found);
        const halved = runs.map(run => ({ ...run, score: run.score / 2 }));
        expectClose(posteriorOf(prior, halved, LENGTH).mean, found);
      }),
      { seed: 6, numRuns: 20 },
    );
  });

  it('takes runs of another network at a level of their own, which says nothing', () => {
    const own: MeasuredRun[] = [
      { gamma: 2, alpha: 0.25, score: 0.4, seed: '0' },
      { gamma: 1, alpha: 0.5, score: 0.42, seed: '0' },
    ];
    const pilots = (scale: number): MeasuredRun[] =>
      [0.2, 0.22].map((score, at) => ({
        ...(own[at] as MeasuredRun),
        score: scale * score,
        seed: 'pilot',
        deviation: 0.1,
        level: 'pilot',
      }));
    const found = posteriorOf(prior, [...own, ...pilots(1)], LENGTH).mean;
    expectClose(posteriorOf(prior, [...own, ...pilots(0.3)], LENGTH).mean, found);
    const alone = posteriorOf(prior, own, LENGTH).mean;
    expect(Math.max(...found.map((value, i) => Math.abs(value - alone[i]!)))).toBeGreaterThan(1e-4);
  });

  it('never widens the range of a difference by runs that are as expected', () => {
    fc.assert(
      fc.property(someRuns, fc.nat(48), fc.nat(48), (asked, one, other) => {
        const runs = asked.map(run => asExpected(run));
        const places = [gridPlace(CELLS[one]!).shares, gridPlace(CELLS[other]!).shares] as const;
        const widths = [0, ...runs.keys()].map((_, count) => {
          const now = priorOf(SOME, LENGTH, count);
          return difference(posteriorOf(now, runs.slice(0, count), LENGTH), ...places).deviation;
        });
        widths.slice(1).forEach((width, i) => {
          expect(width).toBeLessThanOrEqual(widths[i]! + 1e-9);
        });
      }),
      { seed: 7, numRuns: 30 },
    );
  });

  it('leaves what is believed where the runs are as expected', () => {
    const runs = [CELLS[3]!, CELLS[20]!, CELLS[29]!].map(pair =>
      asExpected({ ...pair, score: 0.4, seed: '0' }),
    );
    expectClose(posteriorOf(prior, runs, LENGTH).mean, prior.mean);
  });

  it('trusts a difference within a seed more than one between seeds', () => {
    const [pick, usual] = [CELLS[17]!, CELLS[29]!];
    const width = (seeds: readonly (string | null)[]) => {
      const runs = [pick, usual].map((pair, i) => ({ ...pair, score: 0.4, seed: seeds[i]! }));
      const places = [gridPlace(pick).shares, gridPlace(usual).shares] as const;
      return difference(posteriorOf(prior, runs, LENGTH), ...places).deviation;
    };
    expect(width(['0', '0'])).toBeLessThan(0.9 * width(['0', '1']));
    expect(width([null, null])).toBeCloseTo(width(['0', '1']), 12);
  });

  it('takes a run of no AP as one that is lost, not as minus infinity', () => {
    const runs = [
      { ...CELLS[0]!, score: 0, seed: '0' },
      { ...CELLS[17]!, score: 0.4, seed: '0' },
    ];
    const { mean } = posteriorOf(prior, runs, LENGTH);
    expect(mean.every(Number.isFinite)).toBe(true);
    expect(mean[17]! - mean[0]!).toBeGreaterThan(prior.mean[17]! - prior.mean[0]!);
  });
});

/** A run that scores what the prior expects of its pair, at a level of .4. */
function asExpected(run: MeasuredRun): MeasuredRun {
  const expected = gridPlace(run).shares.reduce(
    (sum, [i, share]) => sum + share * prior.mean[i]!,
    0,
  );
  return { ...run, score: 0.4 * Math.exp(expected) };
}

/** A Kalman filter over cells, level and seeds as one state: what no run is conditioned on at once. */
function filtered(belief: Belief, runs: readonly MeasuredRun[]): Belief {
  const cells = belief.mean.length;
  const effects = runs.map(({ seed }, i) => seed ?? `run ${i}`);
  const names = [...new Set(effects)];
  const noise = noiseOf(LENGTH) ** 2;
  const size = cells + 1 + names.length;
  let mean = Array.from({ length: size }, (_, i) => belief.mean[i] ?? 0);
  let covariance = mean.map((_, i) =>
    mean.map((_value, j) => {
      if (i < cells && j < cells) return belief.covariance[i]![j]!;
      if (i !== j) return 0;
      return i === cells ? 1 : SEED_EFFECT ** 2 * noise;
    }),
  );
  const expected = (run: MeasuredRun) =>
    gridPlace(run).shares.reduce((sum, [cell, share]) => sum + share * belief.mean[cell]!, 0);
  mean[cells] =
    runs.reduce((sum, run) => sum + Math.log(run.score) - expected(run), 0) / runs.length;
  runs.forEach((run, i) => {
    const row = Array.from({ length: size }, () => 0);
    for (const [cell, share] of gridPlace(run).shares) row[cell]! += share;
    row[cells] = 1;
    row[cells + 1 + names.indexOf(effects[i]!)] = 1;
    const along = covariance.map(line => line.reduce((sum, value, j) => sum + value * row[j]!, 0));
    const variance = along.reduce((sum, value, j) => sum + value * row[j]!, noise);
    const off = Math.log(run.score) - mean.reduce((sum, value, j) => sum + value * row[j]!, 0);
    mean = mean.map((value, j) => value + (along[j]! * off) / variance);
    covariance = covariance.map((line, j) =>
      line.map((value, k) => value - (along[j]! * along[k]!) / variance),
    );
  });
  return {
    mean: mean.slice(0, cells),
    covariance: covariance.slice(0, cells).map(line => line.slice(0, cells)),
  };
}

function expectClose(found: readonly number[], expected: readonly number[]): void {
  const largest = Math.max(...found.map((value, i) => Math.abs(value - expected[i]!)));
  expect(largest).toBeLessThan(1e-8);
}
