import { sigmoid, softplus } from './logistic.ts';

const crossEntropy = (logit: number, quality: number) =>
  quality * softplus(-logit) + (1 - quality) * softplus(logit);

/** Quality focal loss |q − p|^β BCE(p, q) (Li et al. 2020, arXiv:2006.04388); q is the IoU, 0 for background. β ≥ 1. */
export function qualityFocalLoss(logit: number, quality: number, beta: number): number {
  return Math.abs(quality - sigmoid(logit)) ** beta * crossEntropy(logit, quality);
}

/** Its derivative by the logit. */
export function qualityFocalGradient(logit: number, quality: number, beta: number): number {
  const p = sigmoid(logit);
  const error = p - quality;
  const size = Math.abs(error);
  return (
    size ** beta * error +
    beta * size ** (beta - 1) * Math.sign(error) * p * (1 - p) * crossEntropy(logit, quality)
  );
}

/**
 * Varifocal loss (Zhang et al. 2020, arXiv:2008.13367): q BCE(p, q) on foreground, α p^γ BCE on background. Its α weights
 * the background, opposite to the focal loss.
 */
export function varifocalLoss(
  logit: number,
  quality: number,
  alpha: number,
  gamma: number,
): number {
  if (quality > 0) return quality * crossEntropy(logit, quality);
  return alpha * sigmoid(logit) ** gamma * softplus(logit);
}

/** Its derivative by the logit, the weights held fixed on foreground as published code has it. */
export function varifocalGradient(logit: number, quality: number, alpha: number, gamma: number) {
  const p = sigmoid(logit);
  if (quality > 0) return quality * (p - quality);
  return alpha * p ** gamma * (gamma * (1 - p) * softplus(logit) + p);
}
