import type { Weight } from '../network/Weights.ts';

/** Changes weights by their slopes. */
export interface Optimiser {
  /**
   * One step.
   *
   * @param slopes are scaled in place where they are cut
   * @param rate   learning rate of this step
   */
  step(weights: readonly Weight[], slopes: readonly Float32Array[], rate: number): void;
  /** The learning rate at its highest. */
  readonly peak: number;
}

export const OPTIMISERS = ['adamw', 'sgd'] as const;

export type OptimiserName = (typeof OPTIMISERS)[number];
