import { focalGradient } from '../../losses/focalGradient.ts';
import { focalLoss } from '../../losses/focalLoss.ts';
import { softplus } from '../../losses/logistic.ts';
import { BACKGROUND, IGNORED } from './Targets.ts';

/** The focal loss of a training. */
export interface FocalSettings {
  readonly alpha: number;
  readonly gamma: number;
  /** What each background score counts for; 1 for as much as the detector has it. */
  readonly backgroundWeight: number;
}

/**
 * Sum of the focal loss over all scores, in doubles, with its slopes by the closed form, finite for every γ ≥ 0. (`Sum` of the
 * WebAssembly backend adds in float32 one by one, and is 3·10⁻⁵ low at 60,000 scores.)
 *
 * @param logits anchors × classes
 * @param labels one an anchor
 * @param slopes where they go: anchors × classes
 * @param factor that all slopes get
 */
export function focalSlopes(
  logits: Float32Array,
  labels: Int32Array,
  { alpha, gamma, backgroundWeight }: FocalSettings,
  { slopes, factor }: { readonly slopes: Float32Array; readonly factor: number },
): number {
  const classes = logits.length / labels.length;
  const parameters = { alpha, gamma };
  const weight = (1 - alpha) * backgroundWeight;
  let total = 0;
  for (let anchor = 0, at = 0; anchor < labels.length; anchor++) {
    const label = labels[anchor] as number;
    for (let k = 0; k < classes; k++, at++) {
      if (label === IGNORED) {
        slopes[at] = 0;
        continue;
      }
      const x = logits[at] as number;
      if (label !== BACKGROUND && label === k) {
        total += focalLoss(x, 1, parameters);
        slopes[at] = factor * focalGradient(x, 1, parameters);
        continue;
      }
      // Nearly all scores come here: the same closed form with one exponential for p and another for its power.
      const loss = softplus(x);
      const miss = Math.exp(x - loss);
      const modulated = weight * (gamma === 0 ? 1 : Math.exp(gamma * (x - loss)));
      total += modulated * loss;
      slopes[at] = factor * modulated * (miss + gamma * (1 - miss) * loss);
    }
  }
  return total;
}
