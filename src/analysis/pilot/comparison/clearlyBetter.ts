import { isSamePair } from '../../trainings/runs/measuredPairs.ts';
import type { PairOf } from '../../trainings/runs/Learned.ts';
import { CLEAR } from './comparePairs.ts';
import { pilotDeviation } from './pilotEvidence.ts';
import type { PilotComparison } from './PilotComparison.ts';

export interface PilotLength {
  readonly steps: number;
  /** Trainings of each pair. */
  readonly seeds: number;
}

/** By how much of its AP a pair has to be better: twice the error of a difference of two pairs. */
export function neededShare({ steps, seeds }: PilotLength): number {
  return Math.expm1(CLEAR * Math.SQRT2 * pilotDeviation(steps, seeds));
}

/**
 * The pair of a comparison that is better than another by more than twice the error of the difference, seeds and transfer to
 * the user's own training included; of several the best.
 *
 * @returns null where there is none, or where the other was not trained
 */
export function clearlyBetter(
  comparison: PilotComparison,
  other: PairOf,
  { steps, seeds }: PilotLength,
): PairOf | null {
  const measured = comparison.pairs.flatMap(pair =>
    pair.ap50 !== null && pair.ap50 > 0 ? [{ ...pair, score: pair.ap50 }] : [],
  );
  const own = measured.find(pair => isSamePair(pair, other));
  if (own === undefined) return null;
  const better = measured.filter(
    ({ score }) => score / own.score - 1 > neededShare({ steps, seeds }),
  );
  const [best] = better.toSorted((one, two) => two.score - one.score);
  return best === undefined ? null : { gamma: best.gamma, alpha: best.alpha };
}
