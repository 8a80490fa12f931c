export type Confidence = 'low' | 'medium' | 'high';

/** How sure a recommendation is, and why it is not surer. */
export interface ConfidenceBasis {
  readonly level: Confidence;
  /** Share of the sets of constants that have the pair within 2 % of their best, and how many sets there are. */
  readonly agreeing: number;
  readonly members: number;
  /** Whether a model's scores chose the sets among those that were calibrated on COCO. */
  readonly chosenByScores: boolean;
  readonly doubts: readonly Doubt[];
}

/** What is out of the ordinary, as the simulator was calibrated on COCO. */
export type Doubt =
  | 'imbalance'
  | 'score-threshold'
  | 'schedule-assumed'
  | 'training-budget'
  | 'few-foreground-anchors';
