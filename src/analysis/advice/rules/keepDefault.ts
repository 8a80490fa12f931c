import { DEFAULT_PAIR } from '../../simulation/grid.ts';
import type { SimulatedContext } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import { type Measure, pair, type Pair, share } from '../measures.ts';
import { MILD_IMBALANCE } from './mildImbalance.ts';
import { pairApplies } from '../pairApplies.ts';
import { TIE_REGRET } from '../tieRegret.ts';

type KeepDefault = Finding<
  'keep-default',
  {
    default: Pair;
    regretOfDefault: Measure<'share'>;
    /** It is the best pair, not only near it. */
    best: boolean;
    /** The simulation may be wrong here: low confidence, or hardly an imbalance. */
    cautious: boolean;
  }
>;

/** Below this a percentage with one decimal shows 0. */
const NEGLIGIBLE = 5e-4;

/** The simulation cannot distinguish the default from the best. Silent where no pair matters, or none applies. */
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
        best: regretOfDefault < NEGLIGIBLE,
        cautious: confidence.level === 'low' || dataset.negativesPerPositive < MILD_IMBALANCE,
      },
    };
  },
} as const satisfies AdviceRule;
