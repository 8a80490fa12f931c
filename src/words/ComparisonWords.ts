import type {
  DistributionCode,
  PairAgreement,
  QuantityCode,
  Verdict,
} from '../analysis/report/compare/Comparison.ts';

/** Two recommended pairs, formatted, and what they are worth on each other's side. */
export interface ComparedPairs {
  readonly first: PairText;
  readonly second: PairText;
  /** Share of the best simulated AP that the first pair loses on the second side, and the other way round. */
  readonly firstOnSecond: string;
  readonly secondOnFirst: string;
  /** Whether either pair is near-optimal on both sides. */
  readonly holds: boolean;
  /** What the second pair weights more; null where α is the same. */
  readonly towards: 'foreground' | 'background' | null;
}

export interface PairText {
  readonly alpha: string;
  readonly gamma: string;
}

/** Words on two reports side by side. */
export interface ComparisonWords {
  readonly quantities: Readonly<Record<QuantityCode, string>>;
  readonly distributions: Readonly<Record<DistributionCode, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly samePair: (pair: PairText) => string;
  readonly pairs: (pairs: ComparedPairs) => string;
}

export type { PairAgreement };
