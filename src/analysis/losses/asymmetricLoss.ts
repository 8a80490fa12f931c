import { sigmoid, softplus } from './logistic.ts';

/** Defaults of the published code: γ⁺ 1, γ⁻ 4, margin .05. */
export interface AsymmetricParameters {
  readonly gammaPositive: number;
  readonly gammaNegative: number;
  /** Background below this probability counts nothing. */
  readonly margin: number;
}

/** Asymmetric loss (Ridnik et al. 2021, arXiv:2009.14119): p_m = max(p − m, 0) on background. */
export function asymmetricLoss(logit: number, target: 0 | 1, parameters: AsymmetricParameters) {
  const { gammaPositive, gammaNegative, margin } = parameters;
  if (target === 1) return sigmoid(-logit) ** gammaPositive * softplus(-logit);
  const shifted = Math.max(0, sigmoid(logit) - margin);
  return -(shifted ** gammaNegative) * Math.log1p(-shifted);
}

/** Its derivative by the logit. */
export function asymmetricGradient(logit: number, target: 0 | 1, parameters: AsymmetricParameters) {
  const { gammaPositive, gammaNegative, margin } = parameters;
  const p = sigmoid(logit);
  const miss = sigmoid(-logit);
  if (target === 1) return -(miss ** gammaPositive) * (gammaPositive * p * softplus(-logit) + miss);
  const shifted = p - margin;
  if (shifted <= 0) return 0;
  const byProbability =
    -gammaNegative * shifted ** (gammaNegative - 1) * Math.log1p(-shifted) +
    shifted ** gammaNegative / (1 - shifted);
  return byProbability * p * miss;
}
