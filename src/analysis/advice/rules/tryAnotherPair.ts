import { DEFAULT_PAIR } from '../../simulation/grid.ts';
import type { SimulatedContext } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import type { RestsOn } from '../Confidence.ts';
import { isDefaultPair } from '../isDefaultPair.ts';
import { type Measure, pair, type Pair, share } from '../measures.ts';
import { pairApplies } from '../pairApplies.ts';
import { TIE_REGRET } from '../tieRegret.ts';

type TryAnotherPair = Finding<
  'try-another-pair',
  {
    recommended: Pair;
    default: Pair;
    regretOfDefault: Measure<'share'>;
    /** Where that lies with four of five parts of belief. */
    lowestRegretOfDefault: Measure<'share'>;
    highestRegretOfDefault: Measure<'share'>;
    rests: RestsOn;
  }
>;

/** Another pair than the default has the less regret to expect. Silent where no pair matters, or none applies. */
export const tryAnotherPair = {
  group: 'pair',
  needsSimulation: true,
  advise({ setup, simulated }: SimulatedContext): TryAnotherPair | null {
    const { regretOfDefault, regretOfDefaultRange, choice, worstRegret, confidence } = simulated;
    if (worstRegret < TIE_REGRET || isDefaultPair(choice) || !pairApplies(setup)) return null;
    return {
      code: 'try-another-pair',
      evidence: {
        recommended: pair(choice),
        default: pair(DEFAULT_PAIR),
        regretOfDefault: share(regretOfDefault),
        lowestRegretOfDefault: share(regretOfDefaultRange.low),
        highestRegretOfDefault: share(regretOfDefaultRange.high),
        rests: confidence.rests,
      },
    };
  },
} as const satisfies AdviceRule;
