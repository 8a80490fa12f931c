/** A pair where steps are about even: 1 between neighbours of the grid. */
export interface Place {
  readonly u: number;
  readonly v: number;
}

interface Pair {
  readonly gamma: number;
  readonly alpha: number;
}

/** v for a change of 1 in the odds of α. */
export const PER_LOG_ODDS = 1 / 1.1;

/** @param pair γ ≥ 0, α in (0, 1) */
export function placeOf({ gamma, alpha }: Pair): Place {
  return {
    u: (1.6 / Math.LN2) * Math.log1p(gamma),
    v: PER_LOG_ODDS * Math.log(alpha / (1 - alpha)),
  };
}

export function distance(one: Pair, other: Pair): number {
  const [a, b] = [placeOf(one), placeOf(other)];
  return Math.hypot(a.u - b.u, a.v - b.v);
}
