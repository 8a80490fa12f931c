import type { Findings } from './Findings.ts';
import type { Advice } from './Recommendation.ts';

/** 0 < γ < 1 gives NaN gradients where `(1 - p_t) ** gamma` is differentiated automatically. */
export function gammaBelowOne({ choice, nearBest }: Findings): Advice | null {
  const fractional = nearBest.map(cell => cell.gamma).filter(gamma => gamma > 0 && gamma < 1);
  if (fractional.length === 0) return null;
  const isChosen = choice.gamma > 0 && choice.gamma < 1;
  return {
    code: 'gamma-below-one',
    text:
      `${isChosen ? 'The recommended γ lies' : 'Some of the near-optimal pairs have γ'} between 0 and 1. Code like ` +
      `torchvision’s or fvcore’s, which differentiates (1 - p_t) ** gamma automatically, returns NaN gradients there once ` +
      `a logit saturates: clamp 1 - p_t from below, or use a fused implementation with the closed form.`,
    evidence: { lowestGamma: Math.min(...fractional) },
  };
}
