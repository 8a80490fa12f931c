import type { GridCell } from '../advice/AdviceContext.ts';
import type { Grid, Simulation } from '../simulation/model/Simulation.ts';
import type { Spread } from './Recommendation.ts';

/** Every cell with its relative loss of AP against the best one, best first; all equal where no cell finds anything. */
export function rankCells({ gammas, alphas, averagePrecision, members }: Simulation): GridCell[] {
  const regrets = regretsOf(averagePrecision);
  const cells = gammas.flatMap((gamma, row) =>
    alphas.map((alpha, column): GridCell => {
      const cell = row * alphas.length + column;
      return { gamma, alpha, regret: regrets[cell] ?? 0, votes: votesFor(members, cell) };
    }),
  );
  return cells.toSorted((a, b) => a.regret - b.regret);
}

/** What a pair costs each member of the ensemble, in the order of the members. */
export function regretByMember(
  { gammas, alphas, members }: Simulation,
  { gamma, alpha }: { readonly gamma: number; readonly alpha: number },
): number[] {
  const cell = gammas.indexOf(gamma) * alphas.length + alphas.indexOf(alpha);
  return members.map(member => regretsOf(member)[cell] ?? NaN);
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const at = (index: number) => sorted[index] ?? NaN;
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    low: at(0),
    high: at(sorted.length - 1),
  };
}

function regretsOf(grid: Grid): number[] {
  const values = grid.flat();
  const best = Math.max(...values);
  return values.map(value => (best > 0 ? (best - value) / best : 0));
}

/** Share of the members that have their best in a cell, counted row by row. */
export function votesFor(members: readonly Grid[], cell: number): number {
  const chosen = members.filter(member => {
    const values = member.flat();
    return values.indexOf(Math.max(...values)) === cell;
  });
  return chosen.length / members.length;
}
