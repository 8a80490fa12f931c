import { DEFAULT_PAIR } from '../../simulation/grid.ts';
import type { SimulatedContext } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import { type Measure, pair, type Pair, share } from '../measures.ts';
import { pairApplies } from '../pairApplies.ts';
import { TIE_REGRET } from '../tieRegret.ts';

type TryAnotherPair = Finding<
  'try-another-pair',
  { recommended: Pair; default: Pair; regretOfDefault: Measure<'share'> }
>;

/** The default loses more than 1 % in the simulation. Silent where no pair applies. */
export const tryAnotherPair = {
  group: 'pair',
  needsSimulation: true,
  advise({ setup, simulated }: SimulatedContext): TryAnotherPair | null {
    const { regretOfDefault, choice } = simulated;
    if (regretOfDefault <= TIE_REGRET || !pairApplies(setup)) return null;
    return {
      code: 'try-another-pair',
      evidence: {
        recommended: pair(choice),
        default: pair(DEFAULT_PAIR),
        regretOfDefault: share(regretOfDefault),
      },
    };
  },
} as const satisfies AdviceRule;
