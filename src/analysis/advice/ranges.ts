import type { GridCell } from './AdviceContext.ts';

/** Lowest and highest γ and α of some cells. */
export function ranges(cells: readonly GridCell[]): {
  gammaRange: [number, number];
  alphaRange: [number, number];
} {
  const gammas = cells.map(cell => cell.gamma);
  const alphas = cells.map(cell => cell.alpha);
  return {
    gammaRange: [Math.min(...gammas), Math.max(...gammas)],
    alphaRange: [Math.min(...alphas), Math.max(...alphas)],
  };
}
