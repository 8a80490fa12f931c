import { focalLoss } from '../../losses/focalLoss.ts';
import { logit } from '../../losses/logistic.ts';
import type { AdviceContext } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import { type Measure, pair, type Pair, ratio } from '../measures.ts';

type LossScale = Finding<
  'mean-normalised-loss',
  Pair & {
    /** What is left of the loss at the first step. */
    shrink: Measure<'ratio'>;
    /** α / (1 − α). */
    positiveWeight: Measure<'ratio'>;
  }
>;

/** YOLOv5's `fl_gamma` and fixed α, for want of a recommendation (utils/loss.py, hyp.scratch). */
const OF_YOLO = { gamma: 1.5, alpha: 0.25 };

/** A loss that is divided by all anchors: turning focal loss on shrinks it relative to the box loss. */
export const lossScale = {
  group: 'pair',
  needsSimulation: false,
  advise({ normalizer, setup, dataset, simulated }: AdviceContext): LossScale | null {
    const { negativesPerPositive } = dataset;
    const choice = simulated?.choice;
    if (normalizer !== 'all' || choice?.gamma === 0 || Number.isNaN(negativesPerPositive))
      return null;
    const { gamma, alpha } = choice ?? OF_YOLO;
    const { prior } = setup.loss;
    const total = (parameters: { alpha: number | null; gamma: number }) =>
      focalLoss(logit(prior), 1, parameters) +
      negativesPerPositive * focalLoss(logit(prior), 0, parameters);
    return {
      code: 'mean-normalised-loss',
      evidence: {
        shrink: ratio(total({ gamma, alpha }) / total({ alpha: null, gamma: 0 })),
        ...pair({ gamma, alpha }),
        positiveWeight: ratio(alpha / (1 - alpha)),
      },
    };
  },
} as const satisfies AdviceRule;
