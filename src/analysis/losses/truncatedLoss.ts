import { sigmoid, softplus } from './logistic.ts';

/**
 * Cross entropy of samples that are not yet beyond a margin; the others count nothing (Su Jianlin 2017, spaces.ac.cn/4293).
 *
 * @param logit raw score x
 * @param target 1 foreground, 0 background
 * @param margin probability of the truth from which on a sample is left alone, in [.5, 1)
 */
export function hardTruncatedLoss(logit: number, target: 0 | 1, margin: number): number {
  const towardsTruth = target === 1 ? logit : -logit;
  return sigmoid(towardsTruth) > margin ? 0 : softplus(-towardsTruth);
}

/** Its derivative by the logit. */
export function hardTruncatedGradient(logit: number, target: 0 | 1, margin: number): number {
  const towardsTruth = target === 1 ? logit : -logit;
  if (sigmoid(towardsTruth) > margin) return 0;
  return (target === 1 ? -1 : 1) * sigmoid(-towardsTruth);
}

/** −σ(−K x_t) ln σ(x_t): the smooth form of the same (Su Jianlin 2017); like γ = K for confident samples. */
export function softTruncatedLoss(logit: number, target: 0 | 1, sharpness: number): number {
  const towardsTruth = target === 1 ? logit : -logit;
  return sigmoid(-sharpness * towardsTruth) * softplus(-towardsTruth);
}

/** Its derivative by the logit. */
export function softTruncatedGradient(logit: number, target: 0 | 1, sharpness: number): number {
  const towardsTruth = target === 1 ? logit : -logit;
  const weight = sigmoid(-sharpness * towardsTruth);
  const slope =
    -sharpness * weight * sigmoid(sharpness * towardsTruth) * softplus(-towardsTruth) -
    weight * sigmoid(-towardsTruth);
  return target === 1 ? slope : -slope;
}
