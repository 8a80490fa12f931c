import type { Findings } from './Findings.ts';
import type { Advice } from './Recommendation.ts';

/** Which side α weights: the most common misreading. */
export function alphaSide({ choice }: Findings): Advice {
  const background = Number((1 - choice.alpha).toFixed(4));
  return {
    code: 'alpha-side',
    text:
      `α = ${choice.alpha} weights foreground ${choice.alpha} and background ${background}: ` +
      favour(choice.alpha, choice.gamma),
    evidence: { foregroundWeight: choice.alpha, backgroundWeight: background },
  };
}

function favour(alpha: number, gamma: number): string {
  if (alpha === 0.5) return 'it favours neither.';
  if (alpha > 0.5) return 'it favours the foreground.';
  return gamma >= 1
    ? 'it favours the background, because γ has already taken most of the weight from easy negatives.'
    : 'it favours the background.';
}
