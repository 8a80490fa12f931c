import { DEFAULT_PAIR } from '../../simulation/grid.ts';
import type { SimulatedContext } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import type { RestsOn } from '../Confidence.ts';
import { isDefaultPair } from '../isDefaultPair.ts';
import { type Measure, pair, type Pair, share } from '../measures.ts';
import { pairApplies } from '../pairApplies.ts';
import { TIE_REGRET } from '../tieRegret.ts';

type KeepDefault = Finding<
  'keep-default',
  {
    default: Pair;
    /** What it costs at most with nine of ten parts of belief. */
    highestRegretOfDefault: Measure<'share'>;
    rests: RestsOn;
  }
>;

/** No pair has so much less regret to expect that a training could show it. Silent where no pair matters, or none applies. */
export const keepDefault = {
  group: 'pair',
  needsSimulation: true,
  advise({ setup, simulated }: SimulatedContext): KeepDefault | null {
    const { regretOfDefaultRange, choice, worstRegret, confidence } = simulated;
    if (worstRegret < TIE_REGRET || !isDefaultPair(choice) || !pairApplies(setup)) return null;
    return {
      code: 'keep-default',
      evidence: {
        default: pair(DEFAULT_PAIR),
        highestRegretOfDefault: share(regretOfDefaultRange.high),
        rests: confidence.rests,
      },
    };
  },
} as const satisfies AdviceRule;
