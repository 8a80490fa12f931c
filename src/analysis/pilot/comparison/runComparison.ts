import type { PilotRun } from '../training/PilotRun.ts';
import type { PilotTraining } from '../training/PilotJob.ts';
import { isSamePair } from '../../trainings/runs/measuredPairs.ts';

export interface RunningComparison {
  readonly threads: number;
  /** Trainings that are done already. */
  readonly done: readonly PilotRun[];
  /** @throws when it is cancelled */
  readonly train: (training: PilotTraining) => Promise<PilotRun>;
  readonly onRun: (run: PilotRun) => void | Promise<void>;
}

/** All trainings of a comparison, seed by seed, so that whatever there is when it is stopped can be compared. */
export function trainingsOf(
  pairs: readonly { readonly gamma: number; readonly alpha: number }[],
  seeds: readonly number[],
): PilotTraining[] {
  return seeds.flatMap(seed => pairs.map(({ gamma, alpha }) => ({ gamma, alpha, seed })));
}

/**
 * Trains one after another on each thread, what is done already left out. The first that fails ends all.
 *
 * @returns in the order asked for
 */
export async function runComparison(
  trainings: readonly PilotTraining[],
  { threads, done, train, onRun }: RunningComparison,
): Promise<PilotRun[]> {
  const isOf = (training: PilotTraining) => (run: PilotRun) =>
    run.seed === training.seed && isSamePair(run, training);
  const found: PilotRun[] = [...done];
  const left = trainings.filter(training => !done.some(isOf(training)));
  const work = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const run = await train(next);
      found.push(run);
      await onRun(run);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, threads) }, work));
  return trainings.flatMap(training => found.filter(isOf(training)).slice(0, 1));
}
