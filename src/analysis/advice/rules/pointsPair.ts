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
    gammas: readonly [least: Measure<'parameter'>, most: Measure<'parameter'>];
    alphas: readonly [least: Measure<'parameter'>, most: Measure<'parameter'>];
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
    // Nine runs of four pairs on two sets: docs/decisions/0009-fcos-by-place.md, to whose tables a test holds all of this.
    return {
      code: 'usual-pair-of-points',
      evidence: {
        default: pair(DEFAULT_PAIR),
        trained: count(4),
        gammas: [parameter(0.5), parameter(2)],
        alphas: [parameter(0.25), parameter(0.75)],
        mostCosts: share(0.022),
        seeds: share(0.019),
        other: pair({ gamma: 1, alpha: 0.5 }),
        runs: count(9),
        otherCosts: share(0.0153),
        simulatedCosts: share(0.0159),
      },
    };
  },
} as const satisfies AdviceRule;
