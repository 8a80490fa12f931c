import type { Advice } from '../advice/Advice.ts';
import type { Confidence, RegretRange, RestsOn, Surer } from '../advice/Confidence.ts';

/** A pair to set, with what it rests on. */
export type RecommendationReport = SimulatedRecommendation | PublishedRecommendation;

interface RecommendedPair {
  readonly gamma: number;
  readonly alpha: number;
  readonly gammaRange: readonly [number, number];
  readonly alphaRange: readonly [number, number];
  readonly advice: readonly Advice[];
}

/**
 * The published pair of a detector for which none is worked out from the data (FCOS): neither simulated nor measured, so it
 * says nothing of costs. The ranges are what was trained beside it.
 */
export interface PublishedRecommendation extends RecommendedPair {
  readonly rests: 'published';
  readonly confidence: 'low';
}

/** A pair that is worked out from the data. */
export interface SimulatedRecommendation extends RecommendedPair {
  readonly confidence: Confidence;
  /** Whether stored trainings decide, beside the simulation, or that alone. */
  readonly rests: RestsOn;
  /** Stored grids of trainings of about as many steps and about as large an imbalance. */
  readonly nearGrids: number;
  /** What would make it surer. */
  readonly surer: Surer;
  /** Loss of AP at (γ 2, α 0.25) against the best cell that is expected, as a share of the best. */
  readonly regretOfDefault: number;
  /** Where it lies with four of five parts of belief, and its middle. */
  readonly regretOfDefaultRange: RegretRange;
  readonly nearOptimal: readonly {
    readonly gamma: number;
    readonly alpha: number;
    readonly regret: number;
    /** Share of belief with which it is the best. */
    readonly votes: number;
  }[];
}
