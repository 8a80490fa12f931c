import type { SimulatedContext } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import { type Measure, parameter } from '../measures.ts';
import { TIE_REGRET } from '../tieRegret.ts';

type OpenAlpha = Finding<
  'alpha-not-determined',
  {
    gamma: Measure<'parameter'>;
    lowestBestAlpha: Measure<'parameter'>;
    highestBestAlpha: Measure<'parameter'>;
  }
>;

/** Odds of α that differ by this factor, in what the choice rests on, are no answer. */
const FACTOR = 5;

/** What the choice rests on disagrees about α. Silent where no pair matters. */
export const openAlpha = {
  group: 'pair',
  needsSimulation: true,
  advise({ simulated: { bestAlphas, choice, worstRegret } }: SimulatedContext): OpenAlpha | null {
    const [lowest, highest] = bestAlphas;
    if (worstRegret < TIE_REGRET || odds(highest) < FACTOR * odds(lowest)) return null;
    return {
      code: 'alpha-not-determined',
      evidence: {
        gamma: parameter(choice.gamma),
        lowestBestAlpha: parameter(lowest),
        highestBestAlpha: parameter(highest),
      },
    };
  },
} as const satisfies AdviceRule;

function odds(alpha: number): number {
  return alpha / (1 - alpha);
}
