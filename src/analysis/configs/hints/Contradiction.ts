import type { ConfigContradiction } from '../../contract/ConfigContradiction.ts';

/** Something in a config that cannot be meant, and where. */
export type Contradiction = ConfigContradiction & {
  readonly offset: number;
  readonly length: number;
};

/** What is known of the data at hand. */
export interface DataFacts {
  readonly count: number;
  /** NaN where ids are no numbers. */
  readonly highestId: number;
  /** Of the classes, those that have one. */
  readonly names: readonly string[];
  /** N⁺ / (N K), the share of foreground among all logits; undefined where it was not found out. */
  readonly optimalPrior?: number | undefined;
}
