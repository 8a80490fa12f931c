import type { AdviceContext } from './AdviceContext.ts';
import type { AdviceRule, Finding } from './AdviceRule.ts';
import { count, type Measure, pair, type Pair, share } from './measures.ts';

type LabelNoise = Finding<
  'label-noise-suspected',
  {
    suspects: Measure<'count'>;
    suspectShare: Measure<'share'>;
    /** A pair near the best that leans less on errors; absent where there is none. */
    gentle?: Pair;
  }
>;

/** Share of confident errors that look like wrong or missing labels, and how many, from which on it is said. */
const SAID_FROM = { share: 0.05, count: 20 };
/** Up to this γ the loss leans little on outliers. */
const GENTLE_GAMMA = 1;

/** A model's confident errors far from every box: focal loss leans on them the more, the larger γ. */
export const labelNoise = {
  group: 'remedy',
  needsSimulation: false,
  advise({ dataset: { suspects }, simulated }: AdviceContext): LabelNoise | null {
    if (suspects === undefined) return null;
    if (suspects.count < SAID_FROM.count || suspects.share < SAID_FROM.share) return null;
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
