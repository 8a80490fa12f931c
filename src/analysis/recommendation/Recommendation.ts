import type { Advice } from '../advice/Advice.ts';
import type { GridCell } from '../advice/AdviceContext.ts';
import type { Confidence, RegretRange, RestsOn, Surer } from '../advice/Confidence.ts';

export interface Recommendation {
  readonly gamma: number;
  readonly alpha: number;
  /** Lowest and highest γ, and α, among the cells whose expected regret is within 1 % of the least. */
  readonly gammaRange: readonly [number, number];
  readonly alphaRange: readonly [number, number];
  readonly confidence: Confidence;
  readonly rests: RestsOn;
  /** Stored grids of trainings that are near. */
  readonly nearGrids: number;
  readonly surer: Surer;
  /** Expected regret of (γ 2, α .25), and where it lies with four of five parts of belief. */
  readonly regretOfDefault: number;
  readonly regretOfDefaultRange: RegretRange;
  /** Every cell within 2 % of the best, best first. */
  readonly nearOptimal: readonly GridCell[];
  readonly advice: readonly Advice[];
}
