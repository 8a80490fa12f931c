export type Confidence = 'low' | 'medium' | 'high';

/** One piece of advice with the numbers it rests on. */
export interface Advice {
  readonly code: string;
  readonly text: string;
  readonly evidence: Readonly<Record<string, number>>;
}

/** A pair on the (α, γ) grid with its relative loss of AP against the best cell. */
export interface GridCell {
  readonly gamma: number;
  readonly alpha: number;
  readonly regret: number;
}

export interface Recommendation {
  readonly gamma: number;
  readonly alpha: number;
  /** Lowest and highest γ, and α, among the cells within 1 % of the best. */
  readonly gammaRange: readonly [number, number];
  readonly alphaRange: readonly [number, number];
  readonly confidence: Confidence;
  readonly regretOfDefault: number;
  /** Every cell within 2 % of the best, best first. */
  readonly nearOptimal: readonly GridCell[];
  readonly advice: readonly Advice[];
}
