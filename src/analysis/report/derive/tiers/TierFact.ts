export type FactCode =
  | 'points'
  | 'without-candidate'
  | 'showings-without-candidate'
  | 'showings-dropped'
  | 'fewer-than-claimed'
  | 'on-level'
  | 'images-without-size'
  | 'matched'
  | 'without-query'
  | 'images-over'
  | 'most-boxes'
  | 'negatives-per-positive'
  | 'beyond-kept'
  | 'no-object-share'
  | 'no-object-balanced'
  | 'denoising-groups'
  | 'denoising-queries'
  | 'positives-at-most'
  | 'claims-at-most'
  | 'background-at-least'
  | 'denoising-at-most';

/** By what a figure is limited. */
export type BoundArgument =
  /** Σ over images of min(points that are in any box, Σ min(k, candidates)). */
  | 'one-box-a-point'
  /** Σ over boxes of min(k, candidates); a box alone may pass k, the sum cannot. */
  | 'claims'
  /** All points less the most positives. */
  | 'points-left'
  /** Pictures are padded to the fullest of their batch. */
  | 'fullest-image';

/** One figure of a report, with how sure it is. */
export interface TierFact {
  readonly tier: 'counted' | 'bounded';
  readonly code: FactCode;
  readonly value: number;
  /** What it is a count of, where it is a part; its share is `value / of`. */
  readonly of?: number;
  /** Where the framework's rounding decides: the least and the most that it may be. */
  readonly range?: readonly [number, number];
  /** A number of the rule that the figure depends on: k, a stride, the kept detections. */
  readonly by?: number;
  readonly argument?: BoundArgument;
}

/** What only predictions say. */
export type NeedCode =
  | 'which-candidates'
  | 'shared-points'
  | 'target-scores'
  | 'number-of-positives'
  | 'which-boxes-lose'
  | 'which-query'
  | 'quality-weights'
  | 'everything';
