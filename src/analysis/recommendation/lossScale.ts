import type { Findings } from './Findings.ts';
import type { Advice } from './Recommendation.ts';
import { rounded } from './words.ts';

/** A loss that is divided by all anchors: turning focal loss on shrinks it beside the box loss. */
export function lossScale({ simulation, choice, negativesPerPositive }: Findings): Advice | null {
  if (simulation.normalizer !== 'all' || choice.gamma === 0) return null;
  const share = 1 / (1 + negativesPerPositive);
  return {
    code: 'mean-normalised-loss',
    text:
      `The classification loss is divided by all anchors and classes, so it is ${share.toExponential(1)} of what a loss per ` +
      `foreground anchor is, and a γ above 0 shrinks it further (YOLOv5’s fl_gamma by 10 to 100 times). Raise its gain ` +
      `until classification and box loss start alike, or divide by the foreground anchors; without that a change of α or ` +
      `γ measures the scale of the loss. A weight on positives alone (cls_pw) is about α / (1 − α) = ` +
      `${rounded(choice.alpha / (1 - choice.alpha))}.`,
    evidence: { shareOfPositives: share },
  };
}
