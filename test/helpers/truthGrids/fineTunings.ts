import type { GridCell } from '../../../src/analysis/advice/AdviceContext.ts';
import { choosePair, preference } from '../../../src/analysis/recommendation/choosePair.ts';
import { nearDefault, reachOf } from '../../../src/analysis/recommendation/nearDefault.ts';
import { hasFixture, readJson } from '../readJson.ts';
import { cellOf, noiseOf, PAIRS, scoresIn, surfaceOf } from './surfaceOf.ts';
import { SHORT } from './truthGrids.ts';

/** What was said of a grid before it was trained (bench/finetuning/predict.mjs); costs in %. */
export interface Prediction {
  readonly data: string;
  readonly steps: number;
  readonly told: 'everything' | 'config and schedule' | 'config alone';
  readonly gamma: number;
  readonly alpha: number;
  readonly costOfDefault: number;
  /** The 10, 50 and 90 % points of the cost of the default. */
  readonly range: readonly [low: number, median: number, high: number];
  /** Of every pair of `PAIRS`. */
  readonly costs: readonly number[];
}

/** A grid of fine-tunings, one seed. */
export interface FineTuning {
  readonly data: string;
  readonly steps: number;
  /** AP50 of each pair, NaN where it was not trained. */
  readonly scores: readonly number[];
  readonly best: number;
  readonly trained: number;
  /** Deviation of a run as a share of the best AP50, from the pairs that were run with other seeds too; NaN where none was. */
  readonly noise: number;
  /** What a pair costs of the smoothed surface; null where the noise is not known, and with few pairs. */
  readonly denoised: readonly number[] | null;
  readonly predictions: readonly Prediction[];
  /** Whether the pairs near the default were chosen with it in view. */
  readonly inSample: boolean;
}

/** By the simulation alone, which is what decision 7 prints. */
export const predictions = readJson<readonly Prediction[]>('truth/finetuning/prediction.json');

/** By the pairs near the default among it, which is what decision 8 prints. */
export const nearPredictions = readJson<readonly Prediction[]>(
  'truth/finetuning/prediction_near_default.json',
);

/** The grids as far as they are trained, those that the pairs near the default were chosen on first. */
export function fineTunings(): FineTuning[] {
  const unseen = new Set(nearPredictions.map(nameOf));
  const all = [...predictions.filter(one => !unseen.has(nameOf(one))), ...nearPredictions];
  return all
    .filter(({ told }) => told === 'everything')
    .filter(one => hasFixture(`truth/finetuning/${nameOf(one)}.csv`))
    .map(one =>
      fineTuningOf(
        one,
        all.filter(other => nameOf(other) === nameOf(one)),
      ),
    );
}

const nameOf = ({ data, steps }: Pick<Prediction, 'data' | 'steps'>) => `${data}_${steps}`;

/** Of fewer pairs a smoothed surface is mostly guessed. */
const ENOUGH = 10;

function fineTuningOf({ data, steps }: Prediction, own: readonly Prediction[]): FineTuning {
  const all = scoresIn(`finetuning/${data}_${steps}`);
  const noise = all[0]!.length > 1 ? noiseOf(all) : NaN;
  // another seed sees other images first: it tells the noise, and nothing of the pairs that were not run with it
  const scores = all.map(row => row[0]!);
  const known = scores.filter(score => !Number.isNaN(score));
  const surface = () =>
    surfaceOf(
      scores.map(score => [score]),
      noise,
    );
  return {
    data,
    steps,
    scores,
    best: Math.max(...known),
    trained: known.length,
    noise,
    denoised: Number.isNaN(noise) || known.length < ENOUGH ? null : surface().denoised,
    predictions: own,
    inSample: nearPredictions.every(one => nameOf(one) !== nameOf({ data, steps })),
  };
}

type Rule = (grid: FineTuning) => number;
type Told = Prediction['told'];

const said = (grid: FineTuning, told: Told) => grid.predictions.find(one => one.told === told)!;

const cellsOf = (grid: FineTuning, told: Told) =>
  PAIRS.map((pair, cell) => ({ ...pair, regret: said(grid, told).costs[cell]! / 100, votes: 0 }));

function chosen(cells: readonly GridCell[], onTrainings = false): number {
  const { gamma, alpha } = choosePair(cells, preference(cells, onTrainings));
  return cellOf(gamma, alpha);
}

/** What the simulation chooses among all pairs, and among those near the default. */
const simulated =
  (told: Told): Rule =>
  grid =>
    chosen(cellsOf(grid, told));
export const nearby =
  (told: Told): Rule =>
  grid =>
    chosen(nearDefault(cellsOf(grid, told), reachOf(grid.steps)));

/** Without a length: stored trainings of several lengths are asked, too. */
const aloneNearby: Rule = grid =>
  chosen(nearDefault(cellsOf(grid, 'config alone'), reachOf(null)), true);

const alone: Rule = grid => {
  const { gamma, alpha } = said(grid, 'config alone');
  return cellOf(gamma, alpha);
};

/** The rules that docs/decisions 7 and 8 name. */
export const RULES: Readonly<Record<string, Rule>> = {
  'simulation alone, given everything': simulated('everything'),
  'simulation alone, given config and schedule': simulated('config and schedule'),
  'near the default, given everything': nearby('everything'),
  'near the default, given config and schedule': nearby('config and schedule'),
  'as predicted, given the config alone': alone,
  'near the default, given the config alone': aloneNearby,
  'default (2, .25)': () => cellOf(2, 0.25),
  'always (1, .5)': () => cellOf(1, 0.5),
  'always (.5, .6)': () => cellOf(0.5, 0.6),
  'under 300 steps (.5, .6), else (1, .5)': ({ steps }) =>
    steps < SHORT ? cellOf(0.5, 0.6) : cellOf(1, 0.5),
};
