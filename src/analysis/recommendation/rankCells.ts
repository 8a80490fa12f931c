import type { Simulation } from '../simulation/Simulation.ts';
import type { GridCell } from './Recommendation.ts';

/** Every cell with its relative loss of AP against the best one, best first; all equal where no cell finds anything. */
export function rankCells(simulation: Simulation): GridCell[] {
  const { gammas, alphas, averagePrecision } = simulation;
  const best = Math.max(...averagePrecision.flat());
  const cells = gammas.flatMap((gamma, row) =>
    alphas.map((alpha, column): GridCell => {
      const reached = averagePrecision[row]?.[column] ?? 0;
      return { gamma, alpha, regret: best > 0 ? (best - reached) / best : 0 };
    }),
  );
  return cells.toSorted((a, b) => a.regret - b.regret);
}
