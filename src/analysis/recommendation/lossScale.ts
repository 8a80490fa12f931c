import { focalLoss } from '../losses/focalLoss.ts';
import { logit } from '../losses/logistic.ts';
import type { Circumstances } from './Circumstances.ts';
import type { Advice } from './Recommendation.ts';
import { pairInWords, rounded } from './words.ts';

/** What `fl_gamma` and YOLOv5's fixed α stand for where nothing is recommended (utils/loss.py, hyp.scratch). */
const OF_YOLO = { gamma: 1.5, alpha: 0.25 };

/** A loss that is divided by all anchors: turning focal loss on shrinks it beside the box loss. */
export function lossScale(circumstances: Circumstances): Advice | null {
  const { normalizer, choice, setup, negativesPerPositive } = circumstances;
  if (normalizer !== 'all' || choice?.gamma === 0 || Number.isNaN(negativesPerPositive))
    return null;
  const pair = choice ?? OF_YOLO;
  const { prior } = setup.loss;
  const total = (parameters: { alpha: number | null; gamma: number }) =>
    focalLoss(logit(prior), 1, parameters) +
    negativesPerPositive * focalLoss(logit(prior), 0, parameters);
  const shrink = total(pair) / total({ alpha: null, gamma: 0 });
  return {
    code: 'mean-normalised-loss',
    text:
      `The classification loss is a mean over all anchors, not a sum per foreground anchor. Turning focal loss on ` +
      `(YOLOv5’s fl_gamma) with ${pairInWords(pair)} leaves ${shrink.toPrecision(2)} of it at the first step, beside a box ` +
      `loss that stays: what you then measure is the scale of the loss. Raise its gain until both start alike, or divide ` +
      `by the foreground anchors. A weight on positives alone (cls_pw, obj_pw) does what α does without that: ` +
      `α / (1 − α) = ${rounded(pair.alpha / (1 - pair.alpha))}.`,
    evidence: { shrink, gamma: pair.gamma, alpha: pair.alpha },
  };
}
