import type { FocalParameters } from '../../src/analysis/losses/FocalParameters.ts';
import { focalGradient } from '../../src/analysis/losses/focalGradient.ts';
import { focalLoss } from '../../src/analysis/losses/focalLoss.ts';

/** A loss of one logit that the sliders can set. */
export interface LossFamily {
  /** Key of its name among the messages. */
  readonly id: string;
  readonly usesAlpha: boolean;
  readonly usesGamma: boolean;
  /** In nats. @param target 1 for foreground, 0 for background */
  readonly loss: (logit: number, target: 0 | 1, parameters: FocalParameters) => number;
  readonly gradient: (logit: number, target: 0 | 1, parameters: FocalParameters) => number;
}

const FOCAL: LossFamily = {
  id: 'focal',
  usesAlpha: true,
  usesGamma: true,
  loss: focalLoss,
  gradient: focalGradient,
};

/** The first is shown at the start. */
export const LOSS_FAMILIES: readonly LossFamily[] = [
  FOCAL,
  withFixed('balanced-cross-entropy', { gamma: 0 }),
  withFixed('cross-entropy', { gamma: 0, alpha: null }),
];

/** Focal loss with some of its parameters held. */
function withFixed(id: string, fixed: Partial<FocalParameters>): LossFamily {
  return {
    id,
    usesAlpha: !('alpha' in fixed),
    usesGamma: !('gamma' in fixed),
    loss: (logit, target, parameters) => focalLoss(logit, target, { ...parameters, ...fixed }),
    gradient: (logit, target, parameters) =>
      focalGradient(logit, target, { ...parameters, ...fixed }),
  };
}
