/** Something in a config that cannot be meant, and where. */
export type Contradiction = {
  readonly offset: number;
  readonly length: number;
} & (
  | { readonly code: 'gamma-below-one'; readonly gamma: number }
  | { readonly code: 'classes-differ'; readonly inConfig: number; readonly inData: number }
  | {
      readonly code: 'inherited-classes-differ';
      readonly inConfig: number;
      readonly inData: number;
      /** The file that says so. */
      readonly from: string;
    }
  | { readonly code: 'prior-without-effect'; readonly prior: number }
  | {
      readonly code: 'prior-far-off';
      readonly prior: number;
      readonly gamma: number;
      readonly optimal: number;
    }
  | { readonly code: 'prior-too-high'; readonly prior: number; readonly gamma: number }
);

/** What is known of the data at hand. */
export interface DataFacts {
  readonly count: number;
  /** NaN where ids are no numbers. */
  readonly highestId: number;
  /** N⁺ / (N K), the share of foreground among all logits; undefined where it was not found out. */
  readonly optimalPrior?: number | undefined;
}
