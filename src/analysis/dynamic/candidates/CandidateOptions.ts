import type { CandidateRule } from './CandidateRule.ts';

/** What is counted at one size of the input. */
export interface CandidateOptions {
  /** Of the releases of one detector: alike but for which sides they widen. */
  readonly rules: readonly [CandidateRule, ...CandidateRule[]];
  /** Pixels of the square network input. */
  readonly side: number;
  /** Rows of the table of categories. */
  readonly categories: number;
}
