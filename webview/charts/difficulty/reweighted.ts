import { focalLoss } from '../../../src/analysis/losses/focalLoss.ts';
import { CROSS_ENTROPY } from '../../../src/analysis/report/derive/lossShares.ts';
import type { DifficultyReport } from '../../../src/analysis/report/DifficultyReport.ts';
import type { Setting } from '../../losses/Setting.ts';

/** One side of the picture, each list by bin. */
export interface Hill {
  /** Share of the side's logits, of its fullest bin; in [0, 1]. */
  readonly logits: readonly number[];
  /** The same, times the weight. */
  readonly weighted: readonly number[];
  /** What the chosen loss is of cross entropy at this logit; (1 − p_t)^γ times α or 1 − α for focal loss. */
  readonly weight: readonly number[];
}

export interface Reweighted {
  /** Middles of the bins, as logits. */
  readonly logits: readonly number[];
  readonly foreground: Hill;
  readonly background: Hill;
}

/** Shares of the fullest bin that are too small to be seen. */
const UNSEEN = 0.002;

/** How a loss weights the logits of both sides, over the bins that have any. */
export function reweighted(
  { foreground, background }: DifficultyReport,
  setting: Setting,
): Reweighted {
  const { edges } = foreground;
  const sides = [foreground.shares, background.shares].map(ofFullest);
  const seen = edges.slice(1).map((_, bin) => sides.some(side => (side[bin] ?? 0) > UNSEEN));
  const [first, last] = [Math.max(0, seen.indexOf(true)), seen.lastIndexOf(true) + 1];
  const logits = edges
    .slice(1)
    .map((edge, bin) => (edge + (edges[bin] ?? edge)) / 2)
    .slice(first, last);
  const hill = (shares: readonly number[], target: 0 | 1): Hill => {
    const own = ofFullest(shares).slice(first, last);
    const weight = logits.map(
      logit =>
        setting.family.loss(logit, target, setting) / focalLoss(logit, target, CROSS_ENTROPY),
    );
    return { logits: own, weighted: own.map((share, bin) => share * (weight[bin] ?? 0)), weight };
  };
  return {
    logits,
    foreground: hill(foreground.shares, 1),
    background: hill(background.shares, 0),
  };
}

function ofFullest(shares: readonly number[]): readonly number[] {
  const most = Math.max(...shares);
  return shares.map(share => (most > 0 ? share / most : 0));
}
