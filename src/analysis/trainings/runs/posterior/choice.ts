import type { Scenario } from '../../../recommendation/evidence/Scenario.ts';
import { ALPHAS, GAMMAS } from '../../../simulation/grid.ts';
import type { PairOf } from '../Learned.ts';
import { along, gridPlace } from './gridPlace.ts';
import type { Belief } from './priorOf.ts';

/** Pairs that differ by less are taken to be alike. */
const ALIKE = 0.003;

/** By less than this no choice is given up. */
const KEPT = 0.001;

/** Of pairs that are alike, the nearest to this one: in long trainings nothing was measured to be better. */
const CALM = { gamma: 1, alpha: 0.5 } as const;

/** Cells of the grid, row by row. */
export const CELLS: readonly PairOf[] = GAMMAS.flatMap(gamma =>
  ALPHAS.map(alpha => ({ gamma, alpha })),
);

/** What each cell costs in the mean over the scenarios: a share of the best AP. */
export function expectedCosts(scenarios: readonly Scenario[]): number[] {
  return CELLS.map((_, cell) =>
    scenarios.reduce(
      (total, { weight, logScores }) => total + weight * (1 - Math.exp(logScores[cell] as number)),
      0,
    ),
  );
}

/** The cell that costs least; of those that are alike, the one nearest to (γ 1, α .5). */
export function cheapest(costs: readonly number[]): number {
  const least = Math.min(...costs);
  const alike = [...costs.keys()].filter(cell => (costs[cell] as number) <= least + ALIKE);
  return alike.reduce((best, cell) => (fromCalm(cell) < fromCalm(best) ? cell : best));
}

/**
 * The cell that is believed to be best; the one that was the choice before stays it where it is about as good.
 *
 * @param before a pair, of the grid or not
 */
export function likeliest({ mean }: Belief, before: PairOf): PairOf {
  const most = Math.max(...mean);
  const stays = along(gridPlace(before).shares, mean) >= most - KEPT;
  return stays ? before : (CELLS[cheapest(mean.map(value => -value))] as PairOf);
}

/** Distance in steps that are about those of the grid. */
function fromCalm(cell: number): number {
  const { gamma, alpha } = CELLS[cell] as PairOf;
  return Math.hypot(ofGamma(gamma) - ofGamma(CALM.gamma), ofAlpha(alpha) - ofAlpha(CALM.alpha));
}

const ofGamma = (gamma: number) => (1.6 / Math.LN2) * Math.log1p(gamma);
const ofAlpha = (alpha: number) => Math.log(alpha / (1 - alpha)) / 1.1;
