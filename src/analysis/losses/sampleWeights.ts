/**
 * GHM-C weights (Li et al. 2019, arXiv:1811.05181): N over the gradient density, the number of samples in the bin of
 * |p − y| by its width. Common gradients, the easy ones and the outliers, weigh little.
 *
 * @param gradientNorms |p − y| of each sample
 */
export function ghmWeights(gradientNorms: readonly number[], bins = 30): number[] {
  const binOf = (norm: number) => Math.min(bins - 1, Math.floor(norm * bins));
  const counts = Array.from({ length: bins }, () => 0);
  for (const norm of gradientNorms) counts[binOf(norm)] = (counts[binOf(norm)] as number) + 1;
  return gradientNorms.map(norm => gradientNorms.length / ((counts[binOf(norm)] as number) * bins));
}

/** OHEM as weights: 1 for the `kept` samples with the largest loss, 0 for the others (Shrivastava et al. 2016). */
export function hardestWeights(losses: readonly number[], kept: number): number[] {
  const order = losses.map((_, i) => i).toSorted((a, b) => (losses[b] ?? 0) - (losses[a] ?? 0));
  const chosen = new Set(order.slice(0, kept));
  return losses.map((_, i) => (chosen.has(i) ? 1 : 0));
}
