import type { Normalizer } from '../../contract/SimulationInputs.ts';

/** `[gamma][alpha]`. */
export type Grid = readonly (readonly number[])[];

/** A grid of focal-loss parameters and what the simulated heads reached in each cell. */
export interface Simulation {
  readonly gammas: readonly number[];
  readonly alphas: readonly number[];
  /** AP in [0, 1], the mean over members; every class counts by the share of its own best that it reaches. */
  readonly averagePrecision: Grid;
  /** The same for each member of the ensemble: one set of constants each, all that rank published trainings well. */
  readonly members: readonly Grid[];
  readonly scoreThreshold: number;
  /** Initial foreground probability π. */
  readonly prior: number;
  /** What the loss is divided by. */
  readonly normalizer: Normalizer;
  /** Training budget τ; 6 stands for 90,000 iterations of 16 images. */
  readonly budget: number;
  /** Logits of the head trained with (γ 2, α .25): how hard each side is for it. */
  readonly difficulty: Difficulty;
}

export interface Difficulty {
  /** Logits from low to high; `shares` have one entry less. */
  readonly edges: readonly number[];
  /** Share of the positive logits in each bin; sums to 1. */
  readonly foreground: readonly number[];
  /** Share of the negative logits in each bin; sums to 1. */
  readonly background: readonly number[];
  readonly negativesPerPositive: number;
}
