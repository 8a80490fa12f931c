import type { AdviceContext } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import { count, type Measure, pair, type Pair, parameter, share } from '../measures.ts';

type PointsPair = Finding<
  'usual-pair-of-points',
  {
    default: Pair;
    /** The least and the most that was trained of each. */
    leastGamma: Measure<'parameter'>;
    mostGamma: Measure<'parameter'>;
    leastAlpha: Measure<'parameter'>;
    mostAlpha: Measure<'parameter'>;
    /** Share of the best AP50 of a set that the worst of these pairs cost there. */
    mostCosts: Measure<'share'>;
    /** The largest difference between two seeds of one pair, as a share of AP50. */
    seeds: Measure<'share'>;
    other: Pair;
    runs: Measure<'count'>;
    /** Share of AP50 that the other costs against the default, mean over the sets. */
    otherCosts: Measure<'share'>;
    /** The same of the pairs that the simulation chose. */
    simulatedCosts: Measure<'share'>;
  }
>;

/** Nine runs of FCOS on two sets: docs/decisions/0009-fcos-by-place.md. */
const HELD = {
  runs: 9,
  gammas: [0.5, 2],
  alphas: [0.25, 0.75],
  mostCosts: 0.022,
  seeds: 0.019,
  otherCosts: 0.0153,
  simulatedCosts: 0.0159,
} as const;

/**
 * FCOS has focal loss over all its points. Its pair is the published one, since that did no worse than what was simulated;
 * its range is what was trained beside it.
 */
export const pointsPair = {
  group: 'pair',
  needsSimulation: false,
  advise({ setup: { assigner, loss, sampling } }: AdviceContext): PointsPair | null {
    if (assigner.kind !== 'fcos' || loss.kind !== undefined || sampling !== undefined) return null;
    return {
      code: 'usual-pair-of-points',
      evidence: {
        default: pair({ gamma: 2, alpha: 0.25 }),
        leastGamma: parameter(HELD.gammas[0]),
        mostGamma: parameter(HELD.gammas[1]),
        leastAlpha: parameter(HELD.alphas[0]),
        mostAlpha: parameter(HELD.alphas[1]),
        mostCosts: share(HELD.mostCosts),
        seeds: share(HELD.seeds),
        other: pair({ gamma: 1, alpha: 0.5 }),
        runs: count(HELD.runs),
        otherCosts: share(HELD.otherCosts),
        simulatedCosts: share(HELD.simulatedCosts),
      },
    };
  },
} as const satisfies AdviceRule;
