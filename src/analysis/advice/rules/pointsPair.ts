import { DEFAULT_PAIR } from '../../simulation/grid.ts';
import type { AdviceContext } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import { hasPublishedPair } from '../hasPublishedPair.ts';
import { count, type Measure, pair, type Pair, parameter, share } from '../measures.ts';

type PointsPair = Finding<
  'usual-pair-of-points',
  {
    default: Pair;
    /** Pairs that were trained, the default among them. */
    trained: Measure<'count'>;
    /** The least and the most of each value in them. */
    leastGamma: Measure<'parameter'>;
    mostGamma: Measure<'parameter'>;
    leastAlpha: Measure<'parameter'>;
    mostAlpha: Measure<'parameter'>;
    /** Share of the best AP50 of a set that the worst of them cost there. */
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

/** Nine runs of FCOS with four pairs on two sets: docs/decisions/0009-fcos-by-place.md, whose tables a test holds these to. */
const HELD = {
  runs: 9,
  trained: 4,
  gammas: [0.5, 2],
  alphas: [0.25, 0.75],
  mostCosts: 0.022,
  seeds: 0.019,
  otherCosts: 0.0153,
  simulatedCosts: 0.0159,
} as const;

/**
 * FCOS has focal loss over all its points. Its pair is the published one (Tian et al. 2019, arXiv:1904.01355, and every
 * framework since), as that did no worse than what was simulated; its range is what was trained beside it. Silent where no
 * point is foreground: nothing can be learned there with any pair.
 */
export const pointsPair = {
  group: 'pair',
  needsSimulation: false,
  advise({ setup, dataset }: AdviceContext): PointsPair | null {
    if (!hasPublishedPair(setup) || dataset.foreground === 0) return null;
    return {
      code: 'usual-pair-of-points',
      evidence: {
        default: pair(DEFAULT_PAIR),
        trained: count(HELD.trained),
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
