import type { FocalLossValues } from './FocalLossSite.ts';

/** What α and γ may be, whoever gives them; both ends included. */
export const FOCAL_LOSS_RANGES = { alpha: [0, 1], gamma: [0, 100] } as const;

/** Whether a value that came from outside (a page, another extension) holds an α and a γ in their ranges. */
export function isFocalLossValues(value: unknown): value is FocalLossValues {
  if (typeof value !== 'object' || value === null) return false;
  const { alpha, gamma } = value as Record<string, unknown>;
  return isWithin(alpha, FOCAL_LOSS_RANGES.alpha) && isWithin(gamma, FOCAL_LOSS_RANGES.gamma);
}

function isWithin(value: unknown, [low, high]: readonly [number, number]): boolean {
  return typeof value === 'number' && value >= low && value <= high;
}
