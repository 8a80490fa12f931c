import type { Advice } from '../advice/Advice.ts';
import type { GridCell } from '../advice/AdviceContext.ts';
import type { Confidence } from '../advice/Confidence.ts';

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
