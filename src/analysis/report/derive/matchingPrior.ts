import type { Report } from '../Report.ts';

/**
 * The share of foreground among all logits, N⁺ / (N K): the prior at which training starts in balance. Undefined where
 * nothing was simulated, since then not all anchors and classes need to be in the loss.
 */
export function matchingPrior({ recommendation, assignment, dataset }: Report): number | undefined {
  const ratio = assignment.backgroundPerForeground;
  const wasSimulated = recommendation !== undefined && recommendation.rests !== 'published';
  if (!wasSimulated || ratio === null) return undefined;
  return 1 / ((1 + ratio) * dataset.categories.length);
}
