import type { FocalLossValues } from '../../analysis/configs/FocalLossSite.ts';

/** Whether a value that came from outside (a page, another extension) holds an α in [0, 1] and a γ ≥ 0. */
export function isFocalLossValues(value: unknown): value is FocalLossValues {
  if (typeof value !== 'object' || value === null) return false;
  const { alpha, gamma } = value as Record<string, unknown>;
  return isWithin(alpha, 1) && isWithin(gamma, Number.MAX_VALUE);
}

function isWithin(value: unknown, highest: number): boolean {
  return typeof value === 'number' && value >= 0 && value <= highest;
}
