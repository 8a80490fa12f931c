/** −α_t (1 − p_t)^γ ln p_t with p the softmax of the logits (Lin et al. 2017 for classes; Keras CategoricalFocalCrossentropy). */
export function softmaxFocalLoss(logits: readonly number[], target: number, gamma: number): number {
  const logP = logProbability(logits, target);
  return -((1 - Math.exp(logP)) ** gamma) * logP;
}

/** Its derivative by each logit: (δ_jt − p_j) (γ p_t (1 − p_t)^(γ−1) ln p_t − (1 − p_t)^γ). */
export function softmaxFocalGradient(logits: readonly number[], target: number, gamma: number) {
  const logP = logProbability(logits, target);
  const p = Math.exp(logP);
  // (1 − p)^(γ − 1) ln p stays finite as p → 1: ln p ≈ −(1 − p)
  const steep = p === 1 ? 0 : gamma * p * (1 - p) ** (gamma - 1) * logP;
  const factor = steep - (1 - p) ** gamma;
  return logits.map(
    (_, j) => ((j === target ? 1 : 0) - Math.exp(logProbability(logits, j))) * factor,
  );
}

function logProbability(logits: readonly number[], index: number): number {
  const largest = logits.reduce((most, logit) => Math.max(most, logit), -Infinity);
  const sum = logits.reduce((total, logit) => total + Math.exp(logit - largest), 0);
  return (logits[index] ?? NaN) - largest - Math.log(sum);
}
