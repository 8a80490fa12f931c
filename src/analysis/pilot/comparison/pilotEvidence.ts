import type { MeasuredRun } from '../../trainings/runs/MeasuredRun.ts';
import { lengthOf, noiseOf } from '../../trainings/runs/posterior/seedNoise.ts';
import type { PilotComparison } from './PilotComparison.ts';

/**
 * How far ln AP of a pair may be off from what the user's own training has, beside seeds, after a pilot of so many steps: in
 * the grids of `test/fixtures/truth/trainings` trainings of 16 epochs are off by .008 to .050 from those of 48 or 64 epochs,
 * of another network too, those of 4 epochs by .03 to .38 (`npm run bench:pilot -- --worth`). It falls no lower than two
 * networks of 16 epochs differ.
 */
function transferDeviation(steps: number): number {
  const { deviation, steps: at, power, least, shortest } = TRANSFER;
  return Math.max(least, deviation * (at / Math.max(shortest, steps)) ** power);
}

const TRANSFER = { deviation: 0.05, steps: 544, power: 1.2, least: 0.014, shortest: 136 } as const;

/** Standard deviation of ln AP of a pair's pilots beside what all of them have in common: seeds and transfer. */
export function pilotDeviation(steps: number, seeds: number): number {
  return Math.hypot(noiseOf(lengthOf(steps)) / Math.sqrt(seeds), transferDeviation(steps));
}

/**
 * Each pair of a comparison as one measured run, whose deviation is that of its seeds and that of the transfer. One run and
 * not one a seed: another seed makes a pilot no more like the user's training.
 */
export function pilotEvidence({ pairs }: PilotComparison, steps: number): MeasuredRun[] {
  return pairs.flatMap(({ gamma, alpha, ap50, runs }) => {
    if (ap50 === null) return [];
    const deviation = pilotDeviation(steps, runs.length);
    return [{ gamma, alpha, score: ap50, seed: 'pilot', deviation, level: 'pilot' }];
  });
}
