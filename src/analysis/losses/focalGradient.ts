import { alphaWeight, type FocalParameters } from './FocalParameters.ts';
import { sigmoid, softplus } from './logistic.ts';

/**
 * Derivative of {@link focalLoss} by the logit (Lin et al. 2017, eq. 10, extended to soft targets).
 *
 * Automatic differentiation of `(1 - p_t) ** gamma` gives NaN for 0 < γ < 1 once p_t rounds to 1: it multiplies an
 * infinite derivative by 0. Here the power keeps its exponent γ, and its relative derivative stays within [−1, 1].
 *
 * @param logit raw score x of the class; any real number
 * @param target 1 for foreground, 0 for background, between the two for a soft target
 * @returns gradient; finite for every finite logit
 */
export function focalGradient(logit: number, target: number, parameters: FocalParameters): number {
  const { alpha, gamma } = parameters;
  const missAsBackground = (1 - target) * sigmoid(logit);
  const missAsForeground = target * sigmoid(-logit);
  const crossEntropy = target * softplus(-logit) + (1 - target) * softplus(logit);
  const modulation = (missAsBackground + missAsForeground) ** gamma;
  // d ln(1 − p_t) / dx, with 1/p and 1/(1 − p) written out
  const relative =
    (1 - 2 * target) / (target * (1 + boundedExp(-logit)) + (1 - target) * (1 + boundedExp(logit)));
  const slope = missAsBackground - missAsForeground + gamma * relative * crossEntropy;
  return alphaWeight(target, alpha) * modulation * slope;
}

/** e^x that saturates instead of becoming infinite, so that 0 · e^x stays 0. */
function boundedExp(x: number): number {
  return Math.min(Math.exp(x), 1e300);
}
