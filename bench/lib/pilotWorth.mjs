import fs from 'node:fs';
import path from 'node:path';

/** Pairs that a pilot chooses among. */
const PAIRS = ['0 0.5', '0 0.75', '0.5 0.5', '0.5 0.75', '0.5 0.9', '1 0.5', '1 0.75', '2 0.25'];
const DEFAULT = '2 0.25';
/** A pilot, and the training that it is to choose for. */
const CASES = [
  ['blood_cells_4', 'blood_cells_16'],
  ['blood_cells_4', 'blood_cells_64'],
  ['circuit_boards_4', 'circuit_boards_16'],
  ['circuit_boards_4', 'circuit_boards_48'],
  ['steel_4', 'steel_16'],
  ['blood_cells_16', 'blood_cells_64'],
  ['circuit_boards_16', 'circuit_boards_48'],
  ['blood_cells_no_pyramid_16', 'blood_cells_64'],
];

/**
 * What a choice by short trainings costs in long ones, by the grids in test/fixtures/truth/trainings: shares of the best mean
 * AP50 of the long grid, as a mean over all choices of one or two seeds of the short one.
 *
 * @returns {{ pilot: string, training: string, one: number, two: number, usual: number, deviation: number }[]}
 */
export function pilotWorth() {
  return CASES.map(([pilot, training]) => {
    const [short, long] = [bySeed(pilot), meansOf(bySeed(training))];
    const best = Math.max(...long.values());
    const cost = pair => 1 - long.get(pair) / best;
    const seeds = [...short.keys()];
    const choices = groups => groups.map(group => cost(chosen(group.map(seed => short.get(seed)))));
    const pairsOfSeeds = seeds.flatMap((one, at) => seeds.slice(at + 1).map(two => [one, two]));
    return {
      pilot,
      training,
      one: mean(choices(seeds.map(seed => [seed]))),
      two: mean(choices(pairsOfSeeds)),
      usual: cost(DEFAULT),
      deviation: contrast(meansOf(short), long),
    };
  });
}

/** Deviation of the difference of ln AP50 between two grids over the pairs, without its mean. */
function contrast(one, other) {
  const differences = PAIRS.map(pair => Math.log(one.get(pair)) - Math.log(other.get(pair)));
  const middle = mean(differences);
  const sum = differences.reduce((total, value) => total + (value - middle) ** 2, 0);
  return Math.sqrt(sum / (differences.length - 1));
}

function chosen(runs) {
  const score = pair => mean(runs.map(run => run.get(pair)));
  return PAIRS.reduce((best, pair) => (score(pair) > score(best) ? pair : best));
}

/** AP50 of each pair, by seed. */
function bySeed(name) {
  const folder = path.join(import.meta.dirname, '../../test/fixtures/truth/trainings');
  const rows = fs
    .readFileSync(path.join(folder, `${name}.csv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  const seeds = new Map();
  for (const row of rows) {
    const [seed, gamma, alpha, ap50] = row.split(',').map(Number);
    if (!seeds.has(seed)) seeds.set(seed, new Map());
    seeds.get(seed).set(`${gamma} ${alpha}`, ap50);
  }
  return seeds;
}

function meansOf(seeds) {
  const runs = [...seeds.values()];
  return new Map(
    [...runs[0].keys()].map(pair => [
      pair,
      mean(runs.map(run => run.get(pair)).filter(Number.isFinite)),
    ]),
  );
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
