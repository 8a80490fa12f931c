/** Real trainings over the (α, γ) grid under one set of circumstances, as small data. */
export interface TrainedGrid {
  readonly name: string;
  /** Grids of one dataset do not count as independent. */
  readonly dataset: string;
  /** Where the images come from. */
  readonly source: string;
  readonly images: number;
  readonly classes: number;
  /** Negative logits per positive logit in the loss, > 0. */
  readonly negativesPerPositive: number;
  readonly detector: string;
  readonly optimizer: string;
  /** Where the weights came from. */
  readonly start: 'scratch';
  readonly steps: number;
  readonly batch: number;
  /** Pixels of the network input, width and height. */
  readonly imageSize: readonly [number, number];
  /** Detections below this score were dropped. */
  readonly scoreThreshold: number;
  /** Initial foreground probability π. */
  readonly prior: number;
  readonly seeds: number;
  readonly trainings: number;
  readonly gammas: readonly number[];
  readonly alphas: readonly number[];
  /** Smoothed AP50 over the best, `[gamma][alpha]`, in (0, 1]. */
  readonly scores: readonly (readonly number[])[];
  /** Their standard errors. */
  readonly errors: readonly (readonly number[])[];
}
