import { placeOf } from '../../../src/analysis/recommendation/evidence/places.ts';
import { ALPHAS, GAMMAS, gridCells } from '../../../src/analysis/simulation/grid.ts';
import { readText } from '../readJson.ts';
import { type MeasuredCell, smoothCells } from './smoothCells.ts';

export const PAIRS = gridCells(GAMMAS, ALPHAS).map(({ gamma, alpha }) => ({
  gamma,
  alpha: alpha ?? NaN,
}));

export const cellOf = (gamma: number, alpha: number): number =>
  PAIRS.findIndex(pair => pair.gamma === gamma && pair.alpha === alpha);

/** What the pairs of a grid cost, one for each of `PAIRS`. */
export interface Surface {
  /** What a pair costs of the best mean of a pair, a lucky one; smoothed where it was not trained. */
  readonly raw: readonly number[];
  /** The same of the smoothed surface. */
  readonly denoised: readonly number[];
  /** Smoothed AP50 over the best, and its standard error. */
  readonly smooth: readonly number[];
  readonly errors: readonly number[];
}

/**
 * @param scores AP50 [pair][seed], NaN where it was not trained
 * @param noise deviation of a training as a share of the best mean
 */
export function surfaceOf(scores: readonly (readonly number[])[], noise: number): Surface {
  const means = scores.map(row => mean(row.filter(value => !Number.isNaN(value))));
  const trained = means.filter(value => !Number.isNaN(value));
  const best = Math.max(...trained);
  const cells = means.flatMap((value, i): MeasuredCell[] => {
    const seeds = scores[i]!.filter(score => !Number.isNaN(score)).length;
    if (seeds === 0) return [];
    return [{ ...placeOf(PAIRS[i]!), mean: value / best, variance: noise ** 2 / seeds }];
  });
  const { values, errors } = smoothCells(cells, PAIRS.map(placeOf));
  const top = Math.max(...values);
  const smooth = values.map(value => value / top);
  return {
    smooth,
    errors: errors.map(error => error / top),
    denoised: smooth.map(value => 1 - value),
    raw: means.map((value, i) => (Number.isNaN(value) ? 1 - smooth[i]! : 1 - value / best)),
  };
}

/** AP50 [pair][seed] of a table in test/fixtures/truth: columns seed, γ, α, AP50, and others. */
export function scoresIn(name: string): number[][] {
  const [, ...lines] = readText(`truth/${name}.csv`).trim().split('\n');
  const rows = lines.map(line => line.split(',').map(Number));
  const seeds = [...new Set(rows.map(row => row[0]!))].toSorted((a, b) => a - b);
  return PAIRS.map(({ gamma, alpha }) =>
    seeds.map(
      seed => rows.find(row => row[0] === seed && row[1] === gamma && row[2] === alpha)?.[3] ?? NaN,
    ),
  );
}

/**
 * Deviation of a training as a share of the best mean: what is left beside the effect of the pair and of the seed, which
 * shares its images, order and start. NaN with one seed.
 */
export function noiseOf(scores: readonly (readonly number[])[]): number {
  const cells = scores.filter(row => row.every(value => !Number.isNaN(value)));
  const seeds = cells[0]!.map((_, seed) => mean(cells.map(row => row[seed]!)));
  const whole = mean(seeds);
  const squares = cells.flatMap(row =>
    row.map((value, seed) => (value - mean(row) - seeds[seed]! + whole) ** 2),
  );
  const freedom = (cells.length - 1) * (seeds.length - 1);
  const deviation = Math.sqrt(squares.reduce((sum, value) => sum + value, 0) / freedom);
  return deviation / Math.max(...cells.map(mean));
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
