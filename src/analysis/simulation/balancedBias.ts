import type { FocalParameters } from '../losses/FocalParameters.ts';
import {
  backgroundGradientMagnitude,
  foregroundGradientMagnitude,
} from '../losses/gradientMagnitude.ts';
import { sigmoid } from '../losses/logistic.ts';

/** Halvings of the interval of logits: 2e−9 left. */
const HALVINGS = 35;

/**
 * The bias at which an untrained head, whose logits are all alike, is pulled up as hard as it is pushed down.
 *
 * @param ratio negatives per positive
 */
export function balancedBias({ alpha, gamma }: FocalParameters, ratio: number): number {
  const [foreground, background] = alpha === null ? [1, 1] : [alpha, 1 - alpha];
  let low = -30;
  let high = 30;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    const p = sigmoid(middle);
    const push = background * ratio * backgroundGradientMagnitude(p, gamma);
    if (push > foreground * foregroundGradientMagnitude(p, gamma)) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}
