import type { Circumstances } from './Circumstances.ts';
import type { Advice } from './Recommendation.ts';

/**
 * 0 < γ < 1 gives NaN gradients where `(1 - p_t) ** gamma` is differentiated automatically (torchvision 0.14 at a logit of
 * ±30). Silent for MMDetection, whose compiled loss has the closed form, and where no γ at hand lies there.
 */
export function gammaBelowOne({ choice, nearBest, setup }: Circumstances): Advice | null {
  if (setup.framework === 'MMDetection') return null;
  const isFractional = (gamma: number) => gamma > 0 && gamma < 1;
  const gammas = choice === null ? [setup.loss.gamma] : nearBest.map(cell => cell.gamma);
  const fractional = gammas.filter(isFractional);
  if (fractional.length === 0) return null;
  return {
    code: 'gamma-below-one',
    text:
      `${subject(choice === null, choice !== null && isFractional(choice.gamma))} between 0 and 1. Code like ` +
      `torchvision’s or fvcore’s, which differentiates (1 - p_t) ** gamma automatically, returns NaN gradients there once ` +
      `a logit saturates: clamp 1 - p_t from below, or use a fused implementation with the closed form.`,
    evidence: { lowestGamma: Math.min(...fractional) },
  };
}

function subject(isConfigured: boolean, isChosen: boolean): string {
  if (isConfigured) return 'The γ of this detector lies';
  return isChosen ? 'The recommended γ lies' : 'Some of the near-optimal pairs have γ';
}
