import type { GridCell, SimulatedContext } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import { count, type Measure, parameter } from '../measures.ts';
import { ranges } from '../ranges.ts';
import { TIE_REGRET } from '../tieRegret.ts';

type NearOptimalPairs = Finding<
  'near-optimal-pairs',
  {
    pairsWithinOnePercent: Measure<'count'>;
    pairs: Measure<'count'>;
    /** The α of each γ among them, lowest γ first. */
    ridge: readonly RidgePoint[];
  }
>;

type RidgePoint = {
  gamma: Measure<'parameter'>;
  lowestAlpha: Measure<'parameter'>;
  highestAlpha: Measure<'parameter'>;
  /** Whether it is one α only. */
  single: boolean;
};

/** The pairs that tie, one range of α for each γ. Silent where all of them do, or only one. */
export const nearOptimalPairs = {
  group: 'pair',
  needsSimulation: true,
  advise({ simulated }: SimulatedContext): NearOptimalPairs | null {
    const { nearBest, candidates, worstRegret } = simulated;
    if (worstRegret < TIE_REGRET || nearBest.length < 2) return null;
    const gammas = [...new Set(nearBest.map(cell => cell.gamma))].toSorted((a, b) => a - b);
    return {
      code: 'near-optimal-pairs',
      evidence: {
        pairsWithinOnePercent: count(nearBest.length),
        pairs: count(candidates.length),
        ridge: gammas.map(gamma => ridgePoint(gamma, nearBest)),
      },
    };
  },
} as const satisfies AdviceRule;

function ridgePoint(gamma: number, cells: readonly GridCell[]): RidgePoint {
  const { alphaRange } = ranges(cells.filter(cell => cell.gamma === gamma));
  const [lowest, highest] = alphaRange;
  return {
    gamma: parameter(gamma),
    lowestAlpha: parameter(lowest),
    highestAlpha: parameter(highest),
    single: lowest === highest,
  };
}
