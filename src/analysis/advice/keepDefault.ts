import { DEFAULT_PAIR } from '../simulation/grid.ts';
import { type SimulatedContext, TIE_REGRET } from './AdviceContext.ts';
import type { AdviceRule, Finding } from './AdviceRule.ts';
import { type Measure, pair, type Pair, share } from './measures.ts';
import { MILD_IMBALANCE } from './mildImbalance.ts';
import { pairApplies } from './pairApplies.ts';

type KeepDefault = Finding<
  'keep-default',
  {
    default: Pair;
    regretOfDefault: Measure<'share'>;
    /** It is the best pair, not only near it. */
    best: boolean;
    /** Too far from what the simulation was calibrated on to take its word for it. */
    cautious: boolean;
  }
>;

/** Nothing to see even in a percentage with a decimal. */
const NOTHING = 5e-4;

/** The default is as good as anything the simulation can tell apart. Silent where no pair matters, or none applies. */
export const keepDefault = {
  group: 'pair',
  needsSimulation: true,
  advise({ setup, dataset, simulated }: SimulatedContext): KeepDefault | null {
    const { regretOfDefault, worstRegret, confidence } = simulated;
    if (worstRegret < TIE_REGRET || regretOfDefault > TIE_REGRET || !pairApplies(setup))
      return null;
    return {
      code: 'keep-default',
      evidence: {
        default: pair(DEFAULT_PAIR),
        regretOfDefault: share(regretOfDefault),
        best: regretOfDefault < NOTHING,
        cautious: confidence.level === 'low' || dataset.negativesPerPositive < MILD_IMBALANCE,
      },
    };
  },
} as const satisfies AdviceRule;
