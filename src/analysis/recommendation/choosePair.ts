import { DEFAULT_PAIR } from '../simulation/grid.ts';
import type { GridCell } from '../advice/AdviceContext.ts';
import { TIE_REGRET } from '../advice/tieRegret.ts';
import { BELIEFS } from './evidence/beliefs.ts';
import { distance } from './evidence/places.ts';

type Pair = Pick<GridCell, 'gamma' | 'alpha'>;

/** What was never far from the best in any stored training of more than 300 steps. */
const SAFE_PAIR = { gamma: 1, alpha: 0.5 };

/** Which of equally good pairs is taken: the nearest to this one. */
export interface Preference {
  readonly pair: Pair;
  /** By how much more regret a pair still counts as equally good. */
  readonly within: number;
}

/**
 * Where the choice rests on trainings, the safe pair. Elsewhere the default: it stays where it is within 1 % of the best, and
 * from there on the choice goes away from it step by step, to the best pair where it is 2 % worse.
 */
export function preference(cells: readonly GridCell[], onTrainings: boolean): Preference {
  if (onTrainings) return { pair: SAFE_PAIR, within: BELIEFS.equal };
  const least = Math.min(...cells.map(({ regret }) => regret));
  const ofDefault = (cells.find(isDefault)?.regret ?? Infinity) - least;
  return {
    pair: DEFAULT_PAIR,
    within: Math.max(0, Math.min(TIE_REGRET, 2 * TIE_REGRET - ofDefault)),
  };
}

/**
 * Of the pairs that cost next to nothing more than the least expected regret the nearest to the preferred one: inputs that
 * hardly differ so have pairs that hardly differ. Where no pair differs from another by more than seeds do, the default.
 *
 * @param cells every cell with its expected regret
 */
export function choosePair(cells: readonly GridCell[], { pair, within }: Preference): GridCell {
  const regrets = cells.map(({ regret }) => regret);
  const least = Math.min(...regrets);
  const usual = cells.find(isDefault);
  if (usual !== undefined && Math.max(...regrets) - least < TIE_REGRET) return usual;
  return cells
    .filter(({ regret }) => regret <= least + within)
    .reduce((best, one) => (distance(one, pair) < distance(best, pair) ? one : best));
}

export function isDefault({ gamma, alpha }: Pair): boolean {
  return gamma === DEFAULT_PAIR.gamma && alpha === DEFAULT_PAIR.alpha;
}
