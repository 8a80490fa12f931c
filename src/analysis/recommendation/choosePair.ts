import { DEFAULT_PAIR } from '../simulation/grid.ts';
import type { Simulation } from '../simulation/Simulation.ts';
import { NEAR } from './Findings.ts';
import type { GridCell } from './Recommendation.ts';

/**
 * The default (γ 2, α .25) when it lies within 1 % of the best; else the medoid of the cells that do: the one with the
 * least sum of distances to the others in steps of the grid. The centre is asked for and not the best cell, because cells
 * so close cannot be told apart and the centre is wrong by the least. Among equals the lowest γ is taken, because it leans
 * least on the hardest samples, the wrong labels among them; then the better one.
 *
 * @param cells every cell, best first
 */
export function choosePair(cells: readonly GridCell[], simulation: Simulation): GridCell {
  const near = cells.filter(cell => cell.regret <= NEAR);
  const usual = near.find(isDefault);
  if (usual !== undefined) return usual;
  const remoteness = (cell: GridCell) =>
    near.reduce((sum, other) => sum + stepsBetween(cell, other, simulation), 0);
  const [first] = near.toSorted(
    (a, b) => remoteness(a) - remoteness(b) || a.gamma - b.gamma || a.regret - b.regret,
  );
  return first as GridCell;
}

export function isDefault({ gamma, alpha }: GridCell): boolean {
  return gamma === DEFAULT_PAIR.gamma && alpha === DEFAULT_PAIR.alpha;
}

function stepsBetween(a: GridCell, b: GridCell, { gammas, alphas }: Simulation): number {
  return (
    Math.abs(gammas.indexOf(a.gamma) - gammas.indexOf(b.gamma)) +
    Math.abs(alphas.indexOf(a.alpha) - alphas.indexOf(b.alpha))
  );
}
