/**
 * Class-balanced weights (Cui et al. 2019, arXiv:1901.05555): (1 − β) / (1 − β^n), one over the effective number of samples,
 * scaled so that they sum to the number of classes. Classes without samples get 0.
 */
export function classBalancedWeights(samples: readonly number[], beta: number): number[] {
  const raw = samples.map(n => (n > 0 ? (1 - beta) / -Math.expm1(n * Math.log(beta)) : 0));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  const classes = raw.filter(weight => weight > 0).length;
  return raw.map(weight => (total > 0 ? (weight * classes) / total : 0));
}

/** LDAM margins C / n^¼, the largest `largest` (Cao et al. 2019, arXiv:1906.07413); taken off the logit of the true class. */
export function ldamMargins(samples: readonly number[], largest = 0.5): number[] {
  const raw = samples.map(n => (n > 0 ? n ** -0.25 : 0));
  const top = raw.reduce((most, margin) => Math.max(most, margin), -Infinity);
  return raw.map(margin => (top > 0 ? (largest * margin) / top : 0));
}

/** EFL's γ of a class (Li et al. 2022, arXiv:2201.02593): γ_b + s (1 − r), r the ratio of its gradients in [0, 1]. */
export function equalizedGamma(gradientRatio: number, base = 2, scale = 8): number {
  return base + scale * (1 - Math.min(1, Math.max(0, gradientRatio)));
}

/** Seesaw's mitigation factor of class i's logit on a sample of class j (Wang et al. 2021): min(1, (N_i / N_j)^p). */
export function seesawMitigation(samplesOfOther: number, samplesOfTrue: number, power = 0.8) {
  return Math.min(1, (samplesOfOther / samplesOfTrue) ** power);
}
