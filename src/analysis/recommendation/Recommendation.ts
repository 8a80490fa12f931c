export type Confidence = 'low' | 'medium' | 'high';

/** One piece of advice with the numbers it rests on. */
export interface Advice {
  readonly code: string;
  readonly text: string;
  readonly evidence: Readonly<Record<string, number>>;
}

/** A pair on the (α, γ) grid. */
export interface GridCell {
  readonly gamma: number;
  readonly alpha: number;
  /** Relative loss of AP against the best cell, both averaged over the members of the ensemble. */
  readonly regret: number;
  /** Share of the members for which this cell is the best. */
  readonly votes: number;
}

/** One number for each member of the ensemble, in short. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export interface Recommendation {
  readonly gamma: number;
  readonly alpha: number;
  /** Lowest and highest γ, and α, among the cells within 1 % of the best. */
  readonly gammaRange: readonly [number, number];
  readonly alphaRange: readonly [number, number];
  readonly confidence: Confidence;
  /** Regret of (γ 2, α .25). */
  readonly regretOfDefault: number;
  /** The same within each member: its loss of AP there against the member's own best. */
  readonly regretOfDefaultByMember: Spread;
  /** Every cell within 2 % of the best, best first. */
  readonly nearOptimal: readonly GridCell[];
  readonly advice: readonly Advice[];
}
