import fs from 'node:fs';
import path from 'node:path';
import { simulate } from '../../src/analysis/simulation/simulate.ts';
import { trainingLength } from '../../src/analysis/simulation/trainingLength.ts';
import type { Evidence } from '../../src/analysis/summary/evidence/Evidence.ts';
import { rankCorrelation } from './simulation/rankCorrelation.ts';
import { readJson } from './readJson.ts';
import { simulatedPair } from './simulation/simulatedPair.ts';

/** A grid of real trainings (bench/training): steps of 8 images from scratch, without a score cut. */
export interface Trainings {
  readonly name: string;
  readonly dataset: 'blood_cells' | 'circuit_boards' | 'steel';
  readonly iterations: number;
}

export const TRAININGS: readonly Trainings[] = [
  { name: 'blood_cells_4', dataset: 'blood_cells', iterations: 136 },
  { name: 'blood_cells_16', dataset: 'blood_cells', iterations: 544 },
  { name: 'blood_cells_64', dataset: 'blood_cells', iterations: 2176 },
  { name: 'blood_cells_no_pyramid_16', dataset: 'blood_cells', iterations: 544 },
  { name: 'circuit_boards_4', dataset: 'circuit_boards', iterations: 184 },
  { name: 'circuit_boards_16', dataset: 'circuit_boards', iterations: 736 },
  { name: 'circuit_boards_48', dataset: 'circuit_boards', iterations: 2208 },
  { name: 'steel_4', dataset: 'steel', iterations: 284 },
  { name: 'steel_16', dataset: 'steel', iterations: 1136 },
];

/** Mean AP50 of every pair, row by row (γ, then α), and how far a mean over the seeds is off. */
export interface Measured {
  readonly gammas: readonly number[];
  readonly alphas: readonly number[];
  readonly seeds: number;
  readonly means: readonly number[];
  /** Standard error of the difference of two pairs that were trained with the same seeds; NaN with one seed. */
  readonly errorOfDifference: number;
}

export function measuredIn(name: string): Measured {
  const file = path.join(
    import.meta.dirname,
    '..',
    'fixtures',
    'truth',
    'trainings',
    `${name}.csv`,
  );
  const [, ...lines] = fs.readFileSync(file, 'utf8').trim().split('\n');
  const rows = lines.map(line => line.split(',').map(Number) as [number, number, number, number]);
  const axis = (column: 0 | 1 | 2) =>
    [...new Set(rows.map(row => row[column]))].toSorted((a, b) => a - b);
  const [seeds, gammas, alphas] = [axis(0), axis(1), axis(2)];
  const cells = gammas.flatMap(gamma =>
    alphas.map(alpha =>
      rows.filter(row => row[1] === gamma && row[2] === alpha).map(row => row[3]),
    ),
  );
  return {
    gammas,
    alphas,
    seeds: seeds.length,
    means: cells.map(mean),
    errorOfDifference: residualDeviation(cells) * Math.sqrt(2 / seeds.length),
  };
}

/** What is left of AP [pair][seed] beside the effect of the pair and of the seed, which shares its images, order and start. */
function residualDeviation(cells: readonly (readonly number[])[]): number {
  const seeds = cells[0]!.map((_, seed) => mean(cells.map(row => row[seed]!)));
  const whole = mean(seeds);
  const squares = cells.flatMap(row =>
    row.map((value, seed) => (value - mean(row) - seeds[seed]! + whole) ** 2),
  );
  const freedom = (cells.length - 1) * (seeds.length - 1);
  return Math.sqrt(squares.reduce((sum, value) => sum + value, 0) / freedom);
}

export function evidenceOf({ dataset }: Trainings): Evidence {
  return readJson(`truth/trainings/${dataset}.evidence.json`);
}

/** What the simulation alone says of a grid of trainings when their schedule is told, and how it compares. Shares of the best AP50. */
export async function judgeTrainings(trainings: Trainings) {
  const measured = measuredIn(trainings.name);
  const { gammas, alphas, means, errorOfDifference } = measured;
  const told = {
    schedule: { kind: 'iterations', iterations: trainings.iterations, batch: 8 },
    fromScratch: true,
  } as const;
  const simulation = await simulate(evidenceOf(trainings), {
    scoreThreshold: 0,
    budget: trainingLength(told, 0).budget,
    prior: 0.01,
    gammas,
    alphas,
  });
  const best = Math.max(...means);
  const at = (gamma: number, alpha: number) =>
    gammas.indexOf(gamma) * alphas.length + alphas.indexOf(alpha);
  const cost = (gamma: number, alpha: number) => 1 - means[at(gamma, alpha)]! / best;
  const pair = simulatedPair(simulation);
  return {
    measured,
    budget: simulation.budget,
    correlation: rankCorrelation(simulation.averagePrecision.flat(), means),
    pair,
    cost: cost(pair.gamma, pair.alpha),
    costOfDefault: cost(2, 0.25),
    simulatedCostOfDefault: pair.costOfDefault,
    error: errorOfDifference / best,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
