import { alphaWeight, type FocalParameters } from './FocalParameters.ts';
import { sigmoid, softplus } from './logistic.ts';

/**
 * Sigmoid focal loss of one prediction (Lin et al. 2017, arXiv:1708.02002, eq. 5); soft targets as in torchvision 0.14,
 * `ops.sigmoid_focal_loss`.
 *
 * @param logit raw score x of the class; any real number
 * @param target 1 for foreground, 0 for background, between the two for a soft target
 * @returns loss in nats; finite for every finite logit
 */
export function focalLoss(logit: number, target: number, parameters: FocalParameters): number {
  const crossEntropy = target * softplus(-logit) + (1 - target) * softplus(logit);
  // 1 − p_t, summed from its two non-negative parts: 1 − (p_t) cancels at confident logits
  const miss = target * sigmoid(-logit) + (1 - target) * sigmoid(logit);
  return alphaWeight(target, parameters.alpha) * miss ** parameters.gamma * crossEntropy;
}
