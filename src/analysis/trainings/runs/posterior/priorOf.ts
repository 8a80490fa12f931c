import type { Scenario } from '../../../recommendation/evidence/Scenario.ts';
import { ALPHAS, GAMMAS } from '../../../simulation/grid.ts';
import type { Matrix } from './cholesky.ts';

/** What is believed of ln AP over the cells of the grid, apart from its level. */
export interface Belief {
  readonly mean: readonly number[];
  /** Cells × cells. */
  readonly covariance: Matrix;
}

/** Spread of the logarithm of the contrast between pairs: what the ranges of the recommendation are made with. */
const CONTRAST_SPREAD = 0.8;
/** What no scenario knows: its deviation at 512 steps, and with so many runs; its reach in steps of the grid. */
const UNKNOWN = { deviation: 0.04, withRuns: 0.02, fromRuns: 4, reach: 1.8 } as const;

/**
 * The belief of weighted scenarios as a Gaussian: their mean and covariance, a common contrast that is not known, and a smooth
 * rest that is in none of them.
 *
 * @param length as `lengthOf` gives it
 * @param runs how many there are: with some, the smooth rest has been found to be smaller
 */
export function priorOf(scenarios: readonly Scenario[], length: number, runs: number): Belief {
  const cells = GAMMAS.length * ALPHAS.length;
  const mean = Array.from({ length: cells }, (_, cell) =>
    sum(scenarios.map(({ weight, logScores }) => weight * (logScores[cell] as number))),
  );
  const { deviation, withRuns, fromRuns } = UNKNOWN;
  const rest =
    runs >= fromRuns
      ? Math.min(withRuns, atLength(deviation, length))
      : atLength(deviation, length);
  const off = scenarios.map(({ weight, logScores }) => ({
    weight,
    off: logScores.map((value, cell) => value - (mean[cell] as number)),
  }));
  const covariance = mean.map((first, i) =>
    mean.map((second, j) => {
      const among = sum(
        off.map(one => one.weight * (one.off[i] as number) * (one.off[j] as number)),
      );
      return among + 0.5 * CONTRAST_SPREAD ** 2 * first * second + rest ** 2 * nearness(i, j);
    }),
  );
  return { mean, covariance };
}

const atLength = (deviation: number, length: number) => deviation * 2 ** (-length / 2);

function nearness(one: number, other: number): number {
  const rows = Math.floor(one / ALPHAS.length) - Math.floor(other / ALPHAS.length);
  const columns = (one % ALPHAS.length) - (other % ALPHAS.length);
  return Math.exp(-(rows ** 2 + columns ** 2) / (2 * UNKNOWN.reach ** 2));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
