import { along, type CellShares } from './gridPlace.ts';
import type { Belief } from './priorOf.ts';

/** What is believed of one number: normal, with a mean and a deviation. */
export interface Normal {
  readonly mean: number;
  readonly deviation: number;
}

/** ln AP of one place less that of another. */
export function difference(
  { mean, covariance }: Belief,
  place: CellShares,
  other: CellShares,
): Normal {
  const column = covariance.map(row => along(place, row) - along(other, row));
  const variance = along(place, column) - along(other, column);
  return {
    mean: along(place, mean) - along(other, mean),
    deviation: Math.sqrt(Math.max(0, variance)),
  };
}
