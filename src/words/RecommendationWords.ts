import type { Confidence, RestsOn, Surer } from '../analysis/advice/Confidence.ts';

/** Words on a recommended pair apart from its advice; numbers come formatted. */
export interface RecommendationWords {
  readonly confidence: Readonly<Record<Confidence, string>>;
  /** From the lowest to the highest value. */
  readonly range: (low: string, high: string) => string;
  /** Where no other value of the grid comes near. */
  readonly noRange: string;
  /** What staying with the default is expected to cost. */
  readonly regret: (pair: string, share: string) => string;
  /** Where that lies with four of five parts of belief. */
  readonly costOfDefault: (low: string, high: string) => string;
  /** What the pair rests on; `grids` is how many grids of trainings are near. */
  readonly rests: Readonly<Record<RestsOn | 'published', (grids: string) => string>>;
  readonly surer: Readonly<Record<Surer, string>>;
}
