import { placeOf } from '../../../src/analysis/recommendation/evidence/places.ts';
import { ALPHAS, GAMMAS, gridCells } from '../../../src/analysis/simulation/grid.ts';
import { negativesPerPositive } from '../../../src/analysis/simulation/initialGradient.ts';
import type { Evidence } from '../../../src/analysis/summary/evidence/Evidence.ts';
import { readText } from '../readJson.ts';
import { evidenceOf, TRAININGS } from '../trainings.ts';
import { bloodCellEvidence } from '../truth.ts';
import { type MeasuredCell, smoothCells } from './smoothCells.ts';

/** Below so many steps a training is called short. */
export const SHORT = 300;

export type Dataset = 'blood_cells' | 'circuit_boards' | 'steel';

/** One grid of real trainings on the product's grid of pairs: steps of 8 images from scratch, no score cut. */
export interface TruthGrid {
  readonly name: string;
  readonly dataset: Dataset;
  readonly steps: number;
  readonly evidence: Evidence;
  readonly negativesPerPositive: number;
  readonly seeds: number;
  /** Trainings of the grid. */
  readonly trainings: number;
  /** AP50 [pair][seed], NaN where it was not trained. */
  readonly scores: readonly (readonly number[])[];
  /** What a pair costs of the best mean of a pair, a lucky one; smoothed where it was not trained. */
  readonly raw: readonly number[];
  /** The same of the smoothed surface. */
  readonly denoised: readonly number[];
  /** Smoothed AP50 over the best, and its standard error. */
  readonly smooth: readonly number[];
  readonly errors: readonly number[];
}

export const PAIRS = gridCells(GAMMAS, ALPHAS).map(({ gamma, alpha }) => ({
  gamma,
  alpha: alpha ?? NaN,
}));

export const cellOf = (gamma: number, alpha: number): number =>
  PAIRS.findIndex(pair => pair.gamma === gamma && pair.alpha === alpha);

/** The nine grids, and the first thirty pairs, which another implementation of the same detector trained. */
export function truthGrids(): TruthGrid[] {
  const sources = [
    ...TRAININGS.map(trainings => ({ ...trainings, evidence: evidenceOf(trainings) })),
    {
      name: 'first_thirty',
      dataset: 'blood_cells' as const,
      iterations: 544,
      evidence: bloodCellEvidence(),
    },
  ];
  const read = sources.map(source => ({ ...source, scores: scoresIn(source.name) }));
  return read.map(({ iterations, ...source }) => {
    const noise = noiseOf(source.scores);
    // one seed tells no noise: as in the dataset's next shorter trainings
    const shorter = read
      .filter(other => other.dataset === source.dataset && other.iterations < iterations)
      .toSorted((a, b) => b.iterations - a.iterations)[0];
    const share = Number.isNaN(noise) ? noiseOf(shorter!.scores) : noise;
    return gridOf({ ...source, steps: iterations }, share);
  });
}

function gridOf(
  source: Pick<TruthGrid, 'name' | 'dataset' | 'steps' | 'evidence' | 'scores'>,
  noise: number,
): TruthGrid {
  const means = source.scores.map(row => mean(row.filter(value => !Number.isNaN(value))));
  const trained = means.filter(value => !Number.isNaN(value));
  const best = Math.max(...trained);
  const cells = means.flatMap((value, i): MeasuredCell[] => {
    const seeds = source.scores[i]!.filter(score => !Number.isNaN(score)).length;
    if (seeds === 0) return [];
    return [{ ...placeOf(PAIRS[i]!), mean: value / best, variance: noise ** 2 / seeds }];
  });
  const { values, errors } = smoothCells(cells, PAIRS.map(placeOf));
  const top = Math.max(...values);
  const smooth = values.map(value => value / top);
  return {
    ...source,
    negativesPerPositive: negativesPerPositive(source.evidence),
    seeds: Math.max(...source.scores.map(row => row.length)),
    trainings: source.scores.flat().filter(value => !Number.isNaN(value)).length,
    smooth,
    errors: errors.map(error => error / top),
    denoised: smooth.map(value => 1 - value),
    raw: means.map((value, i) => (Number.isNaN(value) ? 1 - smooth[i]! : 1 - value / best)),
  };
}

/** Columns seed, γ, α, AP50, and others. */
function scoresIn(name: string): number[][] {
  const [, ...lines] = readText(`truth/trainings/${name}.csv`).trim().split('\n');
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
function noiseOf(scores: readonly (readonly number[])[]): number {
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
