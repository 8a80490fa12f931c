import { ALPHAS, GAMMAS } from '../../../simulation/grid.ts';

interface Pair {
  readonly gamma: number;
  readonly alpha: number;
}

/** Some cells of the grid, each with its share; shares add up to 1. */
export type CellShares = readonly (readonly [cell: number, share: number])[];

/** Where a pair lies on the grid. */
export interface GridPlace {
  /** Its neighbours, bilinear; one cell for a pair of the grid. */
  readonly shares: CellShares;
  /** Whether it lies outside, where the edge stands for it. */
  readonly outside: boolean;
}

/**
 * A pair among the cells of the grid. γ is measured by ln(1 + γ) and α by its log-odds, in which the steps of the grid are
 * about even.
 */
export function gridPlace({ gamma, alpha }: Pair): GridPlace {
  const row = between(GAMMAS.map(ofGamma), ofGamma(gamma));
  const column = between(ALPHAS.map(ofAlpha), ofAlpha(alpha));
  const shares = row.shares.flatMap(([i, inRow]) =>
    column.shares.map(([j, inColumn]) => [i * ALPHAS.length + j, inRow * inColumn] as const),
  );
  return { shares, outside: row.outside || column.outside };
}

const ofGamma = (gamma: number) => Math.log1p(gamma);
const ofAlpha = (alpha: number) => Math.log(alpha / (1 - alpha));

function between(marks: readonly number[], value: number) {
  const last = marks.length - 1;
  const above = marks.findIndex(mark => mark >= value - 1e-12);
  if (above === -1) return { shares: [[last, 1] as const], outside: true };
  const high = marks[above] as number;
  if (above === 0 || high <= value + 1e-12)
    return { shares: [[above, 1] as const], outside: high > value + 1e-12 };
  const low = marks[above - 1] as number;
  const share = (value - low) / (high - low);
  return { shares: [[above - 1, 1 - share] as const, [above, share] as const], outside: false };
}

/** Of values per cell, what is there at a place. */
export function along(shares: CellShares, values: readonly number[]): number {
  return shares.reduce((total, [cell, share]) => total + share * (values[cell] as number), 0);
}
