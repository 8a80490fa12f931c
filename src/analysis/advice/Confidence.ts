export type Confidence = 'low' | 'medium' | 'high';

/** How sure a recommendation is, what it rests on, and why it is not surer. */
export interface ConfidenceBasis {
  readonly level: Confidence;
  readonly rests: RestsOn;
  /** What the pair costs at most with nine of ten parts of belief, as a share of the best AP. */
  readonly costAtMost: number;
  /** Stored grids of trainings of half to twice the steps and a quarter to four times the negatives per positive. */
  readonly nearGrids: number;
  /** All stored grids, and the trainings in them. */
  readonly grids: number;
  readonly trainings: number;
  /** Whether a model's scores chose the sets of constants among those that were calibrated on COCO. */
  readonly chosenByScores: boolean;
  readonly doubts: readonly Doubt[];
  readonly surer: Surer;
}

/**
 * `trainings`: stored ones for the better part, beside the simulation; `lengths`: the same, of several lengths, because nobody
 * gave a schedule; `simulation`: that alone, or nearly; `near-default`: the same, held to the pairs near the default because no
 * stored training has the start or the optimiser of this one.
 */
export type RestsOn = 'trainings' | 'lengths' | 'simulation' | 'near-default';

/** What would make it surer: to say how long the training is, to say how it starts, or two trainings with one seed. */
export type Surer = 'schedule' | 'start' | 'comparison';

/** Where a value lies with four of five parts of belief, and its middle. */
export interface RegretRange {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** What is out of the ordinary, of what was trained or of what the simulator was calibrated on. */
export type Doubt =
  | Unlike
  | 'imbalance'
  | 'schedule-assumed'
  /** No stored training is within two doublings of its steps. */
  | 'length'
  /** Of the simulation, where all rests on it. */
  | 'training-budget'
  | 'few-foreground-anchors';

/** Why stored trainings say nothing of this one. */
export type Unlike =
  | 'pretrained'
  /** Nobody says whether the backbone starts untrained. */
  | 'start-unknown'
  | 'sgd'
  /** Neither SGD nor AdamW. */
  | 'optimizer'
  | 'score-threshold'
  | 'image-size'
  | 'prior'
  | 'normalizer'
  /** The schedule is given as τ: how many steps it has is not known. */
  | 'steps-unknown';
