import type { Advice } from '../../advice/Advice.ts';
import type { PublishedRecommendation } from '../RecommendationReport.ts';

/** Advice that stands for a recommendation of its own. */
type Published = Extract<Advice, { readonly code: 'usual-pair-of-points' }>;

/**
 * The published pair as a recommendation, where advice without a simulation names one.
 *
 * @returns null where none does
 */
export function publishedPair(advice: readonly Advice[]): PublishedRecommendation | null {
  const found = advice.find((piece): piece is Published => piece.code === 'usual-pair-of-points');
  if (found === undefined) return null;
  const { default: pair, gammas, alphas } = found.evidence;
  return {
    gamma: pair.gamma.value,
    alpha: pair.alpha.value,
    gammaRange: [gammas[0].value, gammas[1].value],
    alphaRange: [alphas[0].value, alphas[1].value],
    confidence: 'low',
    rests: 'published',
    advice,
  };
}
