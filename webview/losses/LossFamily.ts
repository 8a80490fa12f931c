import { asymmetricGradient, asymmetricLoss } from '../../src/analysis/losses/asymmetricLoss.ts';
import { focalGradient } from '../../src/analysis/losses/focalGradient.ts';
import { focalLoss } from '../../src/analysis/losses/focalLoss.ts';
import type { FocalParameters } from '../../src/analysis/losses/FocalParameters.ts';
import { focalStarGradient, focalStarLoss } from '../../src/analysis/losses/focalStarLoss.ts';
import { varifocalGradient, varifocalLoss } from '../../src/analysis/losses/qualityLoss.ts';
import {
  hardTruncatedGradient,
  hardTruncatedLoss,
  softTruncatedGradient,
  softTruncatedLoss,
} from '../../src/analysis/losses/truncatedLoss.ts';

/** A loss of one logit that the sliders control. */
export interface LossFamily {
  /** Key of its name in the messages. */
  readonly id: string;
  readonly usesAlpha: boolean;
  readonly usesGamma: boolean;
  /** In nats. @param target 1 for foreground, 0 for background */
  readonly loss: LossFunction;
  readonly gradient: LossFunction;
}

type LossFunction = (logit: number, target: 0 | 1, parameters: FocalParameters) => number;

const FOCAL: LossFamily = {
  id: 'focal',
  usesAlpha: true,
  usesGamma: true,
  loss: focalLoss,
  gradient: focalGradient,
};

/** The shift that goes with γ 2 in the paper's appendix. */
const FOCAL_STAR_SHIFT = 1;
const TRUNCATION_MARGIN = 0.6;
/** FL* divides by γ. */
const MIN_GAMMA = 0.1;

/** The first is the default. γ is the exponent of each family: K of the soft truncation, γ⁻ of the asymmetric loss. */
export const LOSS_FAMILIES: readonly LossFamily[] = [
  FOCAL,
  withFixed('balanced-cross-entropy', { gamma: 0 }),
  withFixed('cross-entropy', { gamma: 0, alpha: null }),
  byGamma('focal-star', {
    loss: (logit, target, { gamma }) =>
      focalStarLoss(logit, target, Math.max(MIN_GAMMA, gamma), FOCAL_STAR_SHIFT),
    gradient: (logit, target, { gamma }) =>
      focalStarGradient(logit, target, Math.max(MIN_GAMMA, gamma), FOCAL_STAR_SHIFT),
  }),
  byGamma('soft-truncation', {
    loss: (logit, target, { gamma }) => softTruncatedLoss(logit, target, gamma),
    gradient: (logit, target, { gamma }) => softTruncatedGradient(logit, target, gamma),
  }),
  {
    id: 'hard-truncation',
    usesAlpha: false,
    usesGamma: false,
    loss: (logit, target) => hardTruncatedLoss(logit, target, TRUNCATION_MARGIN),
    gradient: (logit, target) => hardTruncatedGradient(logit, target, TRUNCATION_MARGIN),
  },
  {
    // Foreground counts as perfectly localised (IoU 1): annotations do not contain predicted boxes.
    id: 'varifocal',
    usesAlpha: true,
    usesGamma: true,
    loss: (logit, target, { alpha, gamma }) => varifocalLoss(logit, target, alpha ?? 1, gamma),
    gradient: (logit, target, { alpha, gamma }) =>
      varifocalGradient(logit, target, alpha ?? 1, gamma),
  },
  byGamma('asymmetric', {
    loss: (logit, target, { gamma }) => asymmetricLoss(logit, target, asymmetric(gamma)),
    gradient: (logit, target, { gamma }) => asymmetricGradient(logit, target, asymmetric(gamma)),
  }),
];

/** Focal loss with some of its parameters fixed. */
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

function byGamma(id: string, functions: Pick<LossFamily, 'loss' | 'gradient'>): LossFamily {
  return { id, usesAlpha: false, usesGamma: true, ...functions };
}

/** γ⁺ and margin of the published code. */
function asymmetric(gamma: number) {
  return { gammaPositive: 1, gammaNegative: gamma, margin: 0.05 };
}
