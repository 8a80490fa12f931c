import type { SimulatedContext } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import { type Measure, probability, ratio } from '../measures.ts';

type OptimalPrior = Finding<
  'optimal-prior',
  {
    optimalPrior: Measure<'probability'>;
    /** The bias that starts there. */
    bias: Measure<'ratio'>;
    /** The detector's. */
    prior: Measure<'probability'>;
  }
>;

/** π* = N⁺ / (N K): the share of foreground among all logits (Chen et al. 2019, arXiv:1909.04868). */
export const optimalPrior = {
  group: 'pair',
  needsSimulation: true,
  advise({ dataset: { negativesPerPositive }, simulated }: SimulatedContext): OptimalPrior {
    return {
      code: 'optimal-prior',
      evidence: {
        optimalPrior: probability(1 / (1 + negativesPerPositive)),
        bias: ratio(-Math.log(negativesPerPositive)),
        prior: probability(simulated.simulation.prior),
      },
    };
  },
} as const satisfies AdviceRule;
