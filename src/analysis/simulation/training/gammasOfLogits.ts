import type { FocalParameters } from '../../losses/FocalParameters.ts';
import type { Strata } from '../model/Strata.ts';

/** γ of each (population, cell, stratum), in this order. */
export function gammasOfLogits(
  populations: readonly Strata[],
  cells: readonly FocalParameters[],
): Float32Array {
  const strata = populations.reduce((sum, { count }) => sum + count, 0);
  const gammas = new Float32Array(cells.length * strata);
  let start = 0;
  for (const { count } of populations)
    for (const { gamma } of cells) {
      gammas.fill(gamma, start, start + count);
      start += count;
    }
  return gammas;
}
