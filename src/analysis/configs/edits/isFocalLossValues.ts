import { ALPHA_RANGE, GAMMA_RANGE, type NumberRange } from './focalLossRanges.ts';
import type { FocalLossValues } from './FocalLossSite.ts';

/** Whether a value that came from outside (a page, another extension) holds an α and a γ in their ranges. */
export function isFocalLossValues(value: unknown): value is FocalLossValues {
  if (typeof value !== 'object' || value === null) return false;
  const { alpha, gamma } = value as Record<string, unknown>;
  return isWithin(alpha, ALPHA_RANGE) && isWithin(gamma, GAMMA_RANGE);
}

function isWithin(value: unknown, [low, high]: NumberRange): boolean {
  return typeof value === 'number' && value >= low && value <= high;
}
