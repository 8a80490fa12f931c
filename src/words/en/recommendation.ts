import type { RecommendationWords } from '../RecommendationWords.ts';

export const recommendation: RecommendationWords = {
  confidence: {
    low: 'Low confidence: treat it as a starting point.',
    medium: 'Medium confidence: most simulations agree.',
    high: 'High confidence: every simulation agrees.',
  },
  range: (low, high) => `${low}–${high}`,
  regret: (pair, share) => `The default (${pair}) loses ${share} of the best simulated AP.`,
  defaultIsBest: pair => `The default (${pair}) is the best simulated pair.`,
  byMember: (median, low, high) =>
    `Over all sets of simulator constants the default loses ${median} (median; ${low} to ${high}).`,
};
