/** One way the scores of the grid may turn out. */
export interface Scenario {
  /** Share of belief; the scenarios of a question add up to 1. */
  readonly weight: number;
  /** log(AP / best AP of this scenario) per cell of the grid, in the grid's order; 0 is the best, never positive. */
  readonly logScores: readonly number[];
  /** Where it comes from: a stored training grid moved to the user's circumstances, or the simulator. */
  readonly origin:
    | { readonly kind: 'trained'; readonly grid: string }
    | { readonly kind: 'simulated'; readonly budget: number };
}
