import type { Learned, PairOf } from '../runs/Learned.ts';
import { isSamePair } from '../runs/measuredPairs.ts';
import { DEFAULT_PAIR } from '../../simulation/grid.ts';

/** The pairs of a plan in the order of their use: the choice, the default, then down the list. */
export function plannedPairs({ list }: Pick<Learned, 'list'>): readonly PairOf[] {
  const [pick, ...rest] = list;
  const pairs = [...(pick ? [pick] : []), DEFAULT_PAIR, ...rest];
  return pairs
    .filter((pair, i) => pairs.findIndex(other => isSamePair(pair, other)) === i)
    .map(({ gamma, alpha }) => ({ gamma, alpha }));
}
