import { backgroundGradientMagnitude } from './gradientMagnitude.ts';

/** Class loss of a detector that matches every box with one query; u is the IoU of the query with its box. */
export type MatchedLoss =
  /** Lin et al. 2017, arXiv:1708.02002: target 1. */
  | { readonly kind: 'focal'; readonly alpha: number; readonly gamma: number }
  /** Zhang et al. 2020, arXiv:2008.13367: target and weight u; background α p^γ BCE, its weight held fixed (RT-DETR) or not. */
  | {
      readonly kind: 'varifocal';
      readonly alpha: number;
      readonly gamma: number;
      readonly weight: 'fixed' | 'followed';
    }
  /** Li et al. 2020, arXiv:2006.04388: |u − p|^β BCE(p, u). */
  | { readonly kind: 'quality-focal'; readonly beta: number }
  /** Huang et al. 2024, arXiv:2412.04234 (MAL): target u^γ; background p^γ BCE, its weight held fixed. */
  | { readonly kind: 'matchability-aware'; readonly gamma: number }
  /** Cai et al. 2023, arXiv:2304.07527 (IA-BCE): target p^α u^(1−α), held fixed; background p² BCE. */
  | { readonly kind: 'iou-aware'; readonly alpha: number }
  /** Liu et al. 2023, arXiv:2304.04742 (Stable-DINO): |u² − p|^γ BCE(p, u²); background p^γ BCE. */
  | { readonly kind: 'position-supervised'; readonly gamma: number };

/**
 * Derivative by the logit of an unmatched query's loss, with what published code holds fixed held fixed.
 *
 * @param p its score, in (0, 1)
 */
export function backgroundPull(loss: MatchedLoss, p: number): number {
  switch (loss.kind) {
    case 'focal':
      return (1 - loss.alpha) * backgroundGradientMagnitude(p, loss.gamma);
    case 'varifocal':
      return (
        loss.alpha *
        (loss.weight === 'fixed'
          ? p ** (loss.gamma + 1)
          : backgroundGradientMagnitude(p, loss.gamma))
      );
    case 'quality-focal':
      return backgroundGradientMagnitude(p, loss.beta);
    case 'matchability-aware':
      return p ** (loss.gamma + 1);
    case 'iou-aware':
      return backgroundGradientMagnitude(p, 2);
    case 'position-supervised':
      return backgroundGradientMagnitude(p, loss.gamma);
  }
}

/**
 * The score at which a matched query comes to rest where no background pulls it down.
 *
 * @param iou u, in (0, 1]
 */
export function settledScore(loss: MatchedLoss, iou: number): number {
  switch (loss.kind) {
    case 'focal':
      return 1;
    case 'varifocal':
    case 'quality-focal':
    // p = p^α u^(1−α) only at u.
    case 'iou-aware':
      return iou;
    case 'matchability-aware':
      return iou ** loss.gamma;
    case 'position-supervised':
      return iou ** 2;
  }
}
