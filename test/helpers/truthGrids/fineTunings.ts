import fs from 'node:fs';
import path from 'node:path';
import { readJson } from '../readJson.ts';
import { cellOf, mean, noiseOf, scoresIn, type Surface, surfaceOf } from './surfaceOf.ts';
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
}

/** A grid of fine-tunings, one seed. */
export interface FineTuning extends Surface {
  readonly data: string;
  readonly steps: number;
  /** AP50 of each pair, NaN where it was not trained. */
  readonly scores: readonly number[];
  readonly trained: number;
  readonly predictions: readonly Prediction[];
}

const FOLDER = path.join(import.meta.dirname, '..', '..', 'fixtures', 'truth', 'finetuning');

export const predictions = readJson<readonly Prediction[]>('truth/finetuning/prediction.json');

/**
 * The grids that were trained as far as they are, and the deviation of a training as a share of the best AP50, from the pairs
 * that were trained with other seeds too.
 */
export function fineTunings(): { readonly grids: readonly FineTuning[]; readonly noise: number } {
  const told = predictions.filter(({ told: how }) => how === 'everything');
  const read = told
    .filter(({ data, steps }) => fs.existsSync(path.join(FOLDER, `${data}_${steps}.csv`)))
    .map(({ data, steps }) => ({ data, steps, all: scoresIn(`finetuning/${data}_${steps}`) }));
  const noises = read.filter(({ all }) => all[0]!.length > 1).map(({ all }) => noiseOf(all));
  const noise = Math.sqrt(mean(noises.map(value => value ** 2)));
  const grids = read.map(({ data, steps, all }) => {
    // other seeds see other images first: they say how far a training is off, and nothing of the pairs that lack them
    const scores = all.map(row => row[0]!);
    return {
      data,
      steps,
      scores,
      trained: scores.filter(score => !Number.isNaN(score)).length,
      predictions: predictions.filter(one => one.data === data && one.steps === steps),
      ...surfaceOf(
        scores.map(score => [score]),
        noise,
      ),
    };
  });
  return { grids, noise };
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
