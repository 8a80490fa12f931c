import type { Gain } from '../Learned.ts';
import type { Normal } from './difference.ts';
import { WITHIN_80 } from './normal.ts';

/** A difference of ln AP as a share of the other's AP, with 80 % of the belief. */
export function gainOf({ mean, deviation }: Normal): Gain {
  return {
    value: Math.expm1(mean),
    low: Math.expm1(mean - WITHIN_80 * deviation),
    high: Math.expm1(mean + WITHIN_80 * deviation),
  };
}
