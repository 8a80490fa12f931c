import type { AdviceContext } from '../../AdviceContext.ts';
import type { AdviceRule, Finding } from '../../AdviceRule.ts';
import { count, type Measure, pair, type Pair, share } from '../../measures.ts';

type LabelNoise = Finding<
  'label-noise-suspected',
  {
    suspects: Measure<'count'>;
    suspectShare: Measure<'share'>;
    /** A near-optimal pair that gives errors less weight; absent where there is none. */
    gentle?: Pair;
  }
>;

/** The least share of confident errors that look like wrong or missing labels, and the least number, to advise on. */
const LEAST = { share: 0.05, count: 20 };
/** Up to this γ outliers weigh little in the loss. */
const GENTLE_GAMMA = 1;

/** A model's confident errors far from every box: the larger γ, the more focal loss weights them. */
export const labelNoise = {
  group: 'remedy',
  needsSimulation: false,
  advise({ dataset: { suspects }, simulated }: AdviceContext): LabelNoise | null {
    if (suspects === undefined) return null;
    if (suspects.count < LEAST.count || suspects.share < LEAST.share) return null;
    const gentle = simulated?.nearBest.find(({ gamma }) => gamma <= GENTLE_GAMMA);
    return {
      code: 'label-noise-suspected',
      evidence: {
        suspects: count(suspects.count),
        suspectShare: share(suspects.share),
        ...(gentle && { gentle: pair(gentle) }),
      },
    };
  },
} as const satisfies AdviceRule;
