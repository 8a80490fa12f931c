import type { AdviceContext } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import { count, type Measure, pair, type Pair, share } from '../measures.ts';

type PointsPair = Finding<
  'usual-pair-of-points',
  {
    default: Pair;
    other: Pair;
    runs: Measure<'count'>;
    /** Share of AP50 that the other costs against the default, mean over the sets. */
    otherCosts: Measure<'share'>;
    /** The same of the pairs that the simulation chose. */
    simulatedCosts: Measure<'share'>;
  }
>;

/** Nine runs of FCOS on two sets: docs/decisions/0009-fcos-by-place.md. */
const HELD = { runs: 9, otherCosts: 0.0153, simulatedCosts: 0.0159 };

/** FCOS has focal loss over all its points, and no pair of its own: the published one did no worse than what was simulated. */
export const pointsPair = {
  group: 'pair',
  needsSimulation: false,
  advise({ setup: { assigner, loss, sampling } }: AdviceContext): PointsPair | null {
    if (assigner.kind !== 'fcos' || loss.kind !== undefined || sampling !== undefined) return null;
    return {
      code: 'usual-pair-of-points',
      evidence: {
        default: pair({ gamma: 2, alpha: 0.25 }),
        other: pair({ gamma: 1, alpha: 0.5 }),
        runs: count(HELD.runs),
        otherCosts: share(HELD.otherCosts),
        simulatedCosts: share(HELD.simulatedCosts),
      },
    };
  },
} as const satisfies AdviceRule;
