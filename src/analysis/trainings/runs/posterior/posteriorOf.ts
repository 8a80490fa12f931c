import type { MeasuredRun } from '../MeasuredRun.ts';
import { cholesky, type Matrix, solveLower, solveUpper } from './cholesky.ts';
import { along, type CellShares, gridPlace } from './gridPlace.ts';
import type { Belief } from './priorOf.ts';
import { noiseOf, SEED_EFFECT } from './seedNoise.ts';

/** Variance of the level of ln AP, of which nothing is known. */
const FREE_LEVEL = 1;

/** A run of no AP says that the pair is at least this far below the best: ln AP, the floor of the scenarios, too. */
const FLOOR = -2.5;

/**
 * What is believed of the grid after some runs: a Gaussian conditioned on them. Runs of one seed have an effect in common, so
 * that their differences are sharper than those of others.
 *
 * @param length as `lengthOf` gives it
 * @returns the belief itself where there are no runs
 */
export function posteriorOf(prior: Belief, runs: readonly MeasuredRun[], length: number): Belief {
  if (runs.length === 0) return prior;
  const places = runs.map(run => gridPlace(run).shares);
  const seen = logScores(runs);
  const expected = places.map(shares => along(shares, prior.mean));
  const surprise = withoutLevel(
    runs,
    seen.map((value, i) => value - (expected[i] as number)),
  );
  // Cells × runs: how each cell goes with each run.
  const shared = prior.covariance.map(row => places.map(shares => along(shares, row)));
  const lower = cholesky(covarianceOf(runs, places, { shared, noise: noiseOf(length) ** 2 }));
  if (lower === null) throw new RangeError('the covariance of runs has no root');
  const weights = solveUpper(lower, solveLower(lower, surprise));
  const roots = shared.map(row => solveLower(lower, row));
  return {
    mean: prior.mean.map((value, cell) => value + dot(shared[cell] as number[], weights)),
    covariance: prior.covariance.map((row, i) =>
      row.map((value, j) => value - dot(roots[i] as number[], roots[j] as number[])),
    ),
  };
}

/** ln of the scores, none further below the best of its level than the floor. */
function logScores(runs: readonly MeasuredRun[]): number[] {
  const best = (level: MeasuredRun['level']) =>
    Math.log(Math.max(...runs.filter(run => run.level === level).map(({ score }) => score)));
  return runs.map(({ score, level }) => Math.max(Math.log(score), best(level) + FLOOR));
}

/** Around the mean of the runs of each level, so that the free levels have little to explain. */
function withoutLevel(runs: readonly MeasuredRun[], values: readonly number[]): number[] {
  const levelOf = (level: MeasuredRun['level']) =>
    mean(values.filter((_, i) => runs[i]?.level === level));
  return values.map((value, i) => value - levelOf(runs[i]?.level));
}

function covarianceOf(
  runs: readonly MeasuredRun[],
  places: readonly CellShares[],
  { shared, noise }: { readonly shared: Matrix; readonly noise: number },
): Matrix {
  const ofSeed = SEED_EFFECT ** 2 * noise;
  const columns = runs.map((_, j) => shared.map(row => row[j] as number));
  return runs.map((run, i) =>
    runs.map((other, j) => {
      const sameSeed = i === j || (run.seed !== null && run.seed === other.seed);
      return (
        along(places[i] as CellShares, columns[j] as number[]) +
        (run.level === other.level ? FREE_LEVEL : 0) +
        (sameSeed ? ofSeed : 0) +
        (i === j ? ownNoise(run, noise) : 0)
      );
    }),
  );
}

/** Variance of one run. */
function ownNoise({ deviation }: MeasuredRun, noise: number): number {
  return deviation === undefined ? noise : deviation ** 2;
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((total, value, i) => total + value * (other[i] as number), 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
