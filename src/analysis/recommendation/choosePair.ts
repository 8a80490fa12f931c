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
 * @param onTrainings whether the choice rests on stored trainings
 * @param likeness to the published trainings on COCO, in [0, 1]: there the default is the best known pair, and two of them
 *   differ by about 1 %; elsewhere there is no reason to stay near it
 */
export function preference(onTrainings: boolean, likeness: number): Preference {
  return onTrainings
    ? { pair: SAFE_PAIR, within: BELIEFS.equal }
    : { pair: DEFAULT_PAIR, within: (0.2 + 1.8 * likeness) * BELIEFS.equal };
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
