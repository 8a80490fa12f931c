import type { Heads } from '../model/Heads.ts';
import type { CurveOptions } from '../scores/averagePrecisions.ts';

/** Heads on their way: one for each population and cell. */
export interface Trainer {
  /** As they are now. */
  readonly heads: Heads;
  /** Share of its budget that the slowest head has reached. */
  readonly share: number;
  /** Newton steps of the bias alone. */
  readonly equilibrateBias: (steps: number) => Promise<void>;
  /** One Newton step of the bias, and one of the weights that takes this share of the time that is left. */
  readonly step: (share: number) => Promise<void>;
  /** AP in [0, 1] of each cell of a population, as `averagePrecisions`. */
  readonly averagePrecisions: (population: number, options: CurveOptions) => number[];
}

/** Budgets are sums of durations. */
const REACHED = 1 - 1e-9;

export function isFinished({ share }: Trainer): boolean {
  return share >= REACHED;
}
