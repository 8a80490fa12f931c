import { hasFixture, readJson } from '../readJson.ts';
import { cellOf, noiseOf, scoresIn, surfaceOf } from './surfaceOf.ts';
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
  /** What a pair costs of the smoothed surface; null where the noise is not known. */
  readonly denoised: readonly number[] | null;
  readonly predictions: readonly Prediction[];
}

export const predictions = readJson<readonly Prediction[]>('truth/finetuning/prediction.json');

/** The grids as far as they are trained. */
export function fineTunings(): FineTuning[] {
  return predictions
    .filter(({ told }) => told === 'everything')
    .filter(({ data, steps }) => hasFixture(`truth/finetuning/${data}_${steps}.csv`))
    .map(({ data, steps }) => {
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
        denoised: Number.isNaN(noise) ? null : surface().denoised,
        predictions: predictions.filter(one => one.data === data && one.steps === steps),
      };
    });
}

type Rule = (grid: FineTuning) => number;

const told =
  (how: Prediction['told']): Rule =>
  ({ predictions: own }) => {
    const { gamma, alpha } = own.find(one => one.told === how)!;
    return cellOf(gamma, alpha);
  };

/** The rules that docs/decisions/0007-held-out-fine-tunings.md names. */
export const RULES: Readonly<Record<string, Rule>> = {
  'recommendation, told everything': told('everything'),
  'recommendation, told config and schedule': told('config and schedule'),
  'recommendation, told the config alone': told('config alone'),
  'default (2, .25)': () => cellOf(2, 0.25),
  'always (1, .5)': () => cellOf(1, 0.5),
  'always (.5, .6)': () => cellOf(0.5, 0.6),
  'under 300 steps (.5, .6), else (1, .5)': ({ steps }) =>
    steps < SHORT ? cellOf(0.5, 0.6) : cellOf(1, 0.5),
};
