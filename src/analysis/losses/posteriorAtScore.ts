import type { FocalParameters } from './FocalParameters.ts';
import { backgroundGradientMagnitude, foregroundGradientMagnitude } from './gradientMagnitude.ts';

/**
 * The true posterior η of samples that a perfectly fitted model scores p: where the pull of the foreground and the push
 * of the background cancel. Strictly increasing in p, so α and γ alone never change a ranking. Without α, p = η at γ = 0.
 *
 * @param score p in (0, 1)
 * @returns posterior in (0, 1)
 */
export function posteriorAtScore(score: number, { alpha, gamma }: FocalParameters): number {
  const foregroundWeight = alpha === null || alpha < 0 ? 0.5 : alpha;
  const push = (1 - foregroundWeight) * backgroundGradientMagnitude(score, gamma);
  const pull = foregroundWeight * foregroundGradientMagnitude(score, gamma);
  return push / (push + pull);
}
