import type { FocalParameters } from '../losses/FocalParameters.ts';
import { backgroundGradientMagnitude } from '../losses/gradientMagnitude.ts';
import type { Evidence } from '../summary/evidence/Evidence.ts';

/** r = N⁻ K / N⁺ + (K − 1): negative logits per positive logit, the other classes' foreground among them. */
export function negativesPerPositive({
  negativeIouHistogram,
  sampledForeground,
  classes,
}: Evidence) {
  const negatives = negativeIouHistogram.reduce((sum, count) => sum + count, 0);
  return (negatives * classes) / sampledForeground + classes - 1;
}

/** N⁺ / (N K): how much smaller a loss is that is divided by all anchors and classes instead of the foreground anchors. */
export function shareOfPositives(evidence: Evidence): number {
  return 1 / (1 + negativesPerPositive(evidence));
}

/**
 * G = (1 − α) r |dFL/dx|(π): how hard the background pushes per positive before the first step.
 *
 * @param ratio r, scaled down by `shareOfPositives` for a loss that is divided by all anchors
 */
export function initialGradient({ alpha, gamma }: FocalParameters, ratio: number, prior: number) {
  return (1 - (alpha ?? 0)) * ratio * backgroundGradientMagnitude(prior, gamma);
}
