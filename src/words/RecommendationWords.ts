import type { Confidence } from '../analysis/advice/Confidence.ts';

/** Words on a recommended pair apart from its advice; numbers come formatted. */
export interface RecommendationWords {
  readonly confidence: Readonly<Record<Confidence, string>>;
  /** From the lowest to the highest value. */
  readonly range: (low: string, high: string) => string;
  /** What staying with the default costs, by the simulation. */
  readonly regret: (pair: string, share: string) => string;
  readonly defaultIsBest: (pair: string) => string;
  /** How far the sets of simulator constants differ about the default. */
  readonly byMember: (median: string, low: string, high: string) => string;
}
