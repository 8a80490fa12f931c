import { DEFAULT_PAIR } from '../simulation/grid.ts';
import type { GridCell } from '../advice/AdviceContext.ts';
import { TIE_REGRET } from '../advice/tieRegret.ts';

/**
 * The default (γ 2, α .25) when it lies within 1 % of the best; else the best: the least expected regret over the members of
 * the ensemble. `bench/choose.mjs` compares it with other rules: each member in turn is the truth, the others are the model.
 *
 * @param cells every cell, best first
 */
export function choosePair(cells: readonly GridCell[]): GridCell {
  const usual = cells.find(isDefault);
  return usual !== undefined && usual.regret <= TIE_REGRET ? usual : (cells[0] as GridCell);
}

export function isDefault({ gamma, alpha }: GridCell): boolean {
  return gamma === DEFAULT_PAIR.gamma && alpha === DEFAULT_PAIR.alpha;
}
