import type { SimulatedContext } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import { type Measure, ratio, share } from '../measures.ts';
import { TIE_REGRET } from '../tieRegret.ts';

type NoEffect = Finding<
  'no-effect-expected',
  {
    /** Relative loss of AP of the worst pair. */
    spread: Measure<'share'>;
    negativesPerPositive: Measure<'ratio'>;
  }
>;

/** α and γ make no difference worth a training run. */
export const noEffect = {
  group: 'pair',
  needsSimulation: true,
  advise({ simulated: { worstRegret }, dataset }: SimulatedContext): NoEffect | null {
    if (worstRegret >= TIE_REGRET) return null;
    return {
      code: 'no-effect-expected',
      evidence: {
        spread: share(worstRegret),
        negativesPerPositive: ratio(dataset.negativesPerPositive),
      },
    };
  },
} as const satisfies AdviceRule;
