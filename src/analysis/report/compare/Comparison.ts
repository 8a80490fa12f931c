/** What a single number of a report is about. */
export type QuantityCode =
  | 'backgroundPerForeground'
  | 'negativesPerPositive'
  | 'boxesPerImage'
  | 'foregroundPerBox'
  | 'classRatio'
  | 'smallShare'
  | 'mediumShare'
  | 'largeShare'
  | 'unmatchedShare'
  | 'weakShare'
  | 'crowdShare'
  | 'emptyImageShare';

export interface QuantityDifference {
  readonly code: QuantityCode;
  readonly kind: 'ratio' | 'share';
  readonly first: number;
  readonly second: number;
  /** |ln(second / first)|, with a floor below which numbers count as the same nothing. */
  readonly magnitude: number;
}

export type DistributionCode = 'classes' | 'boxSizes' | 'sizes' | 'aspects' | 'foregroundPerBox';

/** `chance`: two samples of one distribution would differ as much. The others by the stability index: 0.1 and 0.25. */
export type Verdict = 'chance' | 'small' | 'moderate' | 'large';

export interface DistributionShift {
  readonly code: DistributionCode;
  /** Bits, in [0, 1]. */
  readonly jensenShannon: number;
  /** What chance alone would give, in bits. */
  readonly byChance: number;
  readonly stabilityIndex: number;
  readonly verdict: Verdict;
  /** The bins and their counts on either side. */
  readonly bins: readonly string[];
  readonly first: readonly number[];
  readonly second: readonly number[];
}

export interface PairAgreement {
  readonly first: { readonly alpha: number; readonly gamma: number };
  readonly second: { readonly alpha: number; readonly gamma: number };
  /** Simulated AP that one side's pair loses on the other side, as a share of the best there. */
  readonly firstOnSecond: number;
  readonly secondOnFirst: number;
  /** Neither loses more than 1 %. */
  readonly holds: boolean;
}

export interface ComparedSide {
  readonly label: string;
  readonly file: string;
  readonly detector: string;
  readonly images: number;
  readonly annotations: number;
}

/** Two analyses side by side, the largest differences first. */
export interface Comparison {
  readonly first: ComparedSide;
  readonly second: ComparedSide;
  readonly sameDetector: boolean;
  readonly quantities: readonly QuantityDifference[];
  readonly shifts: readonly DistributionShift[];
  /** Classes that only one side has boxes of. */
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
  /** Null where a side has no simulation. */
  readonly pair: PairAgreement | null;
}
