import type { SimulatedContext } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import { type Measure, ratio } from '../measures.ts';
import { TIE_REGRET } from '../tieRegret.ts';

type MildImbalance = Finding<'mild-imbalance', { negativesPerPositive: Measure<'ratio'> }>;

/** Focal loss was made for 10³ to 10⁵ negatives per positive; below this ratio published gains are small or absent. */
const MILD_IMBALANCE = 100;

/** Too few easy negatives for focal loss to act on. Silent where the simulation already sees no effect. */
export const mildImbalance = {
  group: 'pair',
  needsSimulation: true,
  advise({ dataset, simulated }: SimulatedContext): MildImbalance | null {
    const { negativesPerPositive } = dataset;
    if (negativesPerPositive >= MILD_IMBALANCE || simulated.worstRegret < TIE_REGRET) return null;
    return {
      code: 'mild-imbalance',
      evidence: { negativesPerPositive: ratio(negativesPerPositive) },
    };
  },
} as const satisfies AdviceRule;
