import { sigmoid, softplus } from './logistic.ts';

/** FL* = −ln σ(γ x_t + β) / γ (Lin et al. 2017, appendix A): cross entropy of a steeper, shifted logit. γ > 0. */
export function focalStarLoss(logit: number, target: 0 | 1, gamma: number, shift: number): number {
  const towardsTruth = target === 1 ? logit : -logit;
  return softplus(-(gamma * towardsTruth + shift)) / gamma;
}

/** Its derivative by the logit. */
export function focalStarGradient(logit: number, target: 0 | 1, gamma: number, shift: number) {
  const towardsTruth = target === 1 ? logit : -logit;
  return (target === 1 ? -1 : 1) * sigmoid(-(gamma * towardsTruth + shift));
}
