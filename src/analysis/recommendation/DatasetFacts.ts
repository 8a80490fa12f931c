import type { Refit } from '../simulation/refit.ts';
import type { TrainingLength } from '../simulation/trainingLength.ts';

/** What a piece of advice may know of the dataset beside the evidence of the simulation. */
export interface DatasetFacts {
  readonly images: number;
  /** Distinct images of each category, 0 where it has none. */
  readonly imagesByCategory: readonly number[];
  /** Boxes that take part in training, and those of them without any foreground anchor. */
  readonly boxes: number;
  readonly unmatched: number;
  /** What the simulated training stands for; absent where only τ is known. */
  readonly training?: TrainingLength;
  /** What became of fitting the simulation to a model's detections; absent without them. */
  readonly refit?: Refit | undefined;
  /** A model's confident errors that look like wrong or missing labels, and their share of its confident errors. */
  readonly suspects?: { readonly count: number; readonly share: number } | undefined;
}
