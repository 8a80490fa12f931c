/** 1 / (1 + e^−x) without overflow; relative precision is kept in both tails. */
export function sigmoid(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return e / (1 + e);
}

/** ln(1 + e^x) without overflow: −ln(1 − sigmoid(x)). */
export function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

/** The logit whose sigmoid is `probability`, which lies in (0, 1). */
export function logit(probability: number): number {
  return Math.log(probability) - Math.log1p(-probability);
}
