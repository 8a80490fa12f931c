import { focalLoss } from '../losses/focalLoss.ts';
import type { FocalParameters } from '../losses/FocalParameters.ts';
import type { DifficultyReport } from './Report.ts';

/** Where a classification loss comes from; the four sum to 1. Easy means p_t ≥ 0.5: on the right side already. */
export interface LossShares {
  readonly easyBackground: number;
  readonly hardBackground: number;
  readonly easyForeground: number;
  readonly hardForeground: number;
}

/** Plain cross entropy: nothing is weighted. */
export const CROSS_ENTROPY: FocalParameters = { alpha: null, gamma: 0 };

/**
 * Shares of the sigmoid focal loss, of the logits in `difficulty`. Each bin counts with the loss at its middle, and a
 * bin across logit 0, where p_t = 0.5, is split there.
 */
export function lossShares(difficulty: DifficultyReport, focal: FocalParameters): LossShares {
  const foreground = sideLoss(difficulty.foreground, 1, focal);
  const background = sideLoss(difficulty.background, 0, focal);
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

function sideLoss(
  side: DifficultyReport['foreground'],
  target: 0 | 1,
  focal: FocalParameters,
): { belowZero: number; aboveZero: number } {
  const sums = { belowZero: 0, aboveZero: 0 };
  side.shares.forEach((share, bin) => {
    const low = side.edges[bin] ?? 0;
    const high = side.edges[bin + 1] ?? low;
    const below = Math.min(Math.max(-low / (high - low), 0), 1);
    const middleBelow = (low + Math.min(high, 0)) / 2;
    const middleAbove = (Math.max(low, 0) + high) / 2;
    if (below > 0) sums.belowZero += share * below * focalLoss(middleBelow, target, focal);
    if (below < 1) sums.aboveZero += share * (1 - below) * focalLoss(middleAbove, target, focal);
  });
  return sums;
}
