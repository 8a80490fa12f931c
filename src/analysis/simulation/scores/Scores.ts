import type { Strata } from '../model/Strata.ts';

/** Scores of the strata: normal distributions of the logit, and where detections end. */
export interface Scores {
  readonly strata: Strata;
  /** Mean and deviation of each stratum in turn. */
  readonly normals: Float32Array;
  /** Deviation of the logit under noise alone. */
  readonly spread: number;
  /** Lowest logit of a detection. */
  readonly lowest: number;
}
