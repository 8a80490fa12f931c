import { focalGradient } from '../../losses/focalGradient.ts';
import { focalLoss } from '../../losses/focalLoss.ts';
import type { FocalParameters } from '../../losses/FocalParameters.ts';
import type { DifficultyReport } from '../DifficultyReport.ts';

/** Where a classification loss comes from; the four sum to 1. Easy means p_t ≥ 0.5: on the right side already. */
export interface LossShares {
  readonly easyBackground: number;
  readonly hardBackground: number;
  readonly easyForeground: number;
  readonly hardForeground: number;
}

/** What one logit counts for, by its target: 1 for foreground, 0 for background. */
export type Weight = (logit: number, target: 0 | 1) => number;

/** Plain cross entropy: nothing is weighted. */
export const CROSS_ENTROPY: FocalParameters = { alpha: null, gamma: 0 };

/** Shares of the sigmoid focal loss, of the logits in `difficulty`. */
export function lossShares(difficulty: DifficultyReport, focal: FocalParameters): LossShares {
  return weightShares(difficulty, (logit, target) => focalLoss(logit, target, focal));
}

/** Shares of the summed gradient magnitude |∂L/∂x|. */
export function gradientShares(difficulty: DifficultyReport, focal: FocalParameters): LossShares {
  return weightShares(difficulty, (logit, target) => Math.abs(focalGradient(logit, target, focal)));
}

/**
 * The four quadrants under any weight of a logit. Each bin counts with the weight at its middle, and a bin across logit 0,
 * where p_t = 0.5, is split there.
 *
 * @param weight ≥ 0; constant 1 gives the shares of the logits themselves
 */
export function weightShares(difficulty: DifficultyReport, weight: Weight): LossShares {
  const foreground = sideSums(difficulty.foreground, logit => weight(logit, 1));
  const background = sideSums(difficulty.background, logit => weight(logit, 0));
  const negatives = difficulty.negativesPerPositive;
  const parts = {
    easyBackground: negatives * background.belowZero,
    hardBackground: negatives * background.aboveZero,
    easyForeground: foreground.aboveZero,
    hardForeground: foreground.belowZero,
  };
  const total =
    parts.easyBackground + parts.hardBackground + parts.easyForeground + parts.hardForeground;
  const scale = total > 0 ? 1 / total : 0;
  return {
    easyBackground: parts.easyBackground * scale,
    hardBackground: parts.hardBackground * scale,
    easyForeground: parts.easyForeground * scale,
    hardForeground: parts.hardForeground * scale,
  };
}

function sideSums(
  side: DifficultyReport['foreground'],
  weight: (logit: number) => number,
): { belowZero: number; aboveZero: number } {
  const sums = { belowZero: 0, aboveZero: 0 };
  side.shares.forEach((share, bin) => {
    const low = side.edges[bin] ?? 0;
    const high = side.edges[bin + 1] ?? low;
    const below = Math.min(Math.max(-low / (high - low), 0), 1);
    const middleBelow = (low + Math.min(high, 0)) / 2;
    const middleAbove = (Math.max(low, 0) + high) / 2;
    if (below > 0) sums.belowZero += share * below * weight(middleBelow);
    if (below < 1) sums.aboveZero += share * (1 - below) * weight(middleAbove);
  });
  return sums;
}
