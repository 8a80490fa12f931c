import { normalTail } from '../../../simulation/scores/normalTail.ts';
import type { Normal } from './difference.ts';

/** Of a standard normal number, 80 % lie within. */
export const WITHIN_80 = 1.2816;

/** Probability that a normal number is above a limit. */
export function chanceAbove({ mean, deviation }: Normal, limit: number): number {
  if (deviation === 0) return mean > limit ? 1 : 0;
  return normalTail((limit - mean) / deviation);
}

/** Mean of what is above 0 of a normal number: what may be hoped of a pair that is kept only where it is better. */
export function expectedAbove({ mean, deviation }: Normal): number {
  if (deviation === 0) return Math.max(0, mean);
  const z = mean / deviation;
  return mean * normalTail(-z) + (deviation * Math.exp(-(z ** 2) / 2)) / Math.sqrt(2 * Math.PI);
}
