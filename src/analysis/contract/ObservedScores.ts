/** What a file of detections shows of the model that made it; left-censored. */
export interface ObservedScores {
  /** Scores of true positives, in [0, 1], ascending. */
  readonly hits: Float64Array;
  /** Scores of false positives, in [0, 1], ascending. */
  readonly errors: Float64Array;
  /** Lowest score of the file: what would have scored less is unseen. */
  readonly lowest: number;
  /** Boxes without a detection. */
  readonly missed: number;
}
