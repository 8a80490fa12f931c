import type { Findings } from './Findings.ts';
import type { Advice } from './Recommendation.ts';
import { rounded } from './words.ts';

/** π* = N⁺ / (N K): the share of foreground among all logits (Chen et al. 2019, arXiv:1909.04868). */
export function prior({ evidence, simulation }: Findings): Advice {
  const { sampledForeground: positives, negativeIouHistogram, classes } = evidence;
  const anchors = negativeIouHistogram.reduce((sum, count) => sum + count, positives);
  const optimalPrior = positives / (anchors * classes);
  return {
    code: 'optimal-prior',
    text:
      `The prior that matches this dataset is π = N⁺ / (N·K) = ${optimalPrior.toExponential(1)}, a bias of ` +
      `${rounded(Math.log(optimalPrior / (1 - optimalPrior)))}. It matters for cross entropy and γ below 1; for γ of 1 ` +
      `and more the usual π = 0.01 mostly starts well (yours: ${simulation.prior}).`,
    evidence: { optimalPrior, prior: simulation.prior },
  };
}
