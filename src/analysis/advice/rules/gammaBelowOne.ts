import type { AdviceContext, Simulated } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import { type Measure, parameter } from '../measures.ts';

type GammaBelowOne = Finding<
  'gamma-below-one',
  {
    lowestGamma: Measure<'parameter'>;
    /** Whose γ it is: the detector's own, the recommended one, or one of the near-optimal pairs. */
    whose: 'detector' | 'recommended' | 'near-optimal';
  }
>;

/**
 * 0 < γ < 1 gives NaN gradients where `(1 - p_t) ** gamma` is differentiated automatically (torchvision 0.14 at a logit of
 * ±30). Silent where the loss has the closed form, and where no γ in question lies there.
 */
export const gammaBelowOne = {
  group: 'pair',
  needsSimulation: false,
  advise({ setup, simulated }: AdviceContext): GammaBelowOne | null {
    if (setup.closedLossDerivative) return null;
    const gammas =
      simulated === null ? [setup.loss.gamma] : simulated.nearBest.map(cell => cell.gamma);
    const fractional = gammas.filter(isFractional);
    if (fractional.length === 0) return null;
    return {
      code: 'gamma-below-one',
      evidence: { lowestGamma: parameter(Math.min(...fractional)), whose: whose(simulated) },
    };
  },
} as const satisfies AdviceRule;

function isFractional(gamma: number): boolean {
  return gamma > 0 && gamma < 1;
}

function whose(simulated: Simulated | null): GammaBelowOne['evidence']['whose'] {
  if (simulated === null) return 'detector';
  return isFractional(simulated.choice.gamma) ? 'recommended' : 'near-optimal';
}
