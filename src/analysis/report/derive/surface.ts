import type { SimulationReport } from '../Report.ts';

type Surface = Pick<SimulationReport, 'gammas' | 'alphas' | 'averagePrecision'>;

/** Highest simulated AP of the grid. */
export function bestPrecision(simulation: Surface): number {
  return simulation.averagePrecision
    .flat()
    .reduce((best, precision) => Math.max(best, precision), -Infinity);
}

/**
 * Simulated AP lost against the best cell, as a share of it. Between grid values the surface is interpolated
 * linearly; beyond them the nearest counts.
 *
 * @returns in [0, 1]; 0 where the surface is flat at zero
 */
export function regretAt(simulation: Surface, alpha: number, gamma: number): number {
  const best = bestPrecision(simulation);
  if (best <= 0) return 0;
  const row = position(simulation.gammas, gamma);
  const column = position(simulation.alphas, alpha);
  const cell = (g: number, a: number) => simulation.averagePrecision[g]?.[a] ?? 0;
  const along = (g: number) =>
    cell(g, column.low) * (1 - column.part) + cell(g, column.high) * column.part;
  const value = along(row.low) * (1 - row.part) + along(row.high) * row.part;
  return 1 - value / best;
}

/** Where `value` lies on an ascending grid: between `low` and `high`, `part` of the way. */
function position(grid: readonly number[], value: number) {
  const next = grid.findIndex(entry => entry >= value);
  if (next === 0) return { low: 0, high: 0, part: 0 };
  if (next < 0) return { low: grid.length - 1, high: grid.length - 1, part: 0 };
  const low = grid[next - 1] ?? value;
  const high = grid[next] ?? value;
  return { low: next - 1, high: next, part: (value - low) / (high - low) };
}
