import { posteriorAtScore } from '../../losses/posteriorAtScore.ts';
import type { SimulatedContext } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import { type Measure, pair, type Pair, share } from '../measures.ts';

type Calibration = Finding<
  'calibration-needed',
  {
    recommended: Pair;
    /** Share of objects where a perfectly fitted model scores 0.5. */
    posteriorAtHalf: Measure<'share'>;
    posteriorAtThirty: Measure<'share'>;
  }
>;

/** A shift below this is not worth a recalibration. */
const SMALL_SHIFT = 0.05;

/** A score under focal loss is no probability. Silent where the pair shifts scores little. */
export const calibration = {
  group: 'pair',
  needsSimulation: true,
  advise({ simulated: { choice } }: SimulatedContext): Calibration | null {
    const half = posteriorAtScore(0.5, choice);
    const thirty = posteriorAtScore(0.3, choice);
    if (Math.abs(half - 0.5) < SMALL_SHIFT && Math.abs(thirty - 0.3) < SMALL_SHIFT) return null;
    return {
      code: 'calibration-needed',
      evidence: {
        recommended: pair(choice),
        posteriorAtHalf: share(half),
        posteriorAtThirty: share(thirty),
      },
    };
  },
} as const satisfies AdviceRule;
