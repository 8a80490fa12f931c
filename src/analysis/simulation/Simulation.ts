/** A grid of focal-loss parameters and what the simulated head reached in each cell. */
export interface Simulation {
  readonly gammas: readonly number[];
  readonly alphas: readonly number[];
  /** `[gamma][alpha]`, in [0, 1]. */
  readonly averagePrecision: readonly (readonly number[])[];
  readonly scoreThreshold: number;
  /** Training budget τ. */
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
