import { DEFAULT_PAIR } from '../../simulation/grid.ts';
import { isSamePair } from '../../trainings/runs/measuredPairs.ts';
import type { PairOf } from '../../trainings/runs/Learned.ts';
import type { PairRole } from '../../contract/records/PilotVerdict.ts';
import type { PilotPair } from './PilotComparison.ts';

export interface PairQuestion {
  readonly recommended: PairOf | null;
  /** In the config; null where there is none. */
  readonly present: PairOf | null;
  /** Pairs that may be worth a training, the likeliest first. */
  readonly worthTrying: readonly PairOf[];
  /** Those that the user names; none where the list is empty. */
  readonly named: readonly PairOf[];
}

/** The pairs of a comparison, each once: the default first, since all others are held against it. */
export function pairsToCompare({
  recommended,
  present,
  worthTrying,
  named,
}: PairQuestion): PilotPair[] {
  const found: PilotPair[] = [];
  const add = (pair: PairOf, role: PairRole): boolean => {
    if (found.some(one => isSamePair(one, pair))) return false;
    found.push({ gamma: pair.gamma, alpha: pair.alpha, role });
    return true;
  };
  if (named.length > 0) {
    for (const pair of named) add(pair, 'named');
    return found;
  }
  add(DEFAULT_PAIR, 'default');
  if (recommended !== null) add(recommended, 'recommended');
  if (present !== null) add(present, 'present');
  worthTrying.some(pair => add(pair, 'neighbour'));
  return found;
}
