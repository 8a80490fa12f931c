import type { FocalParameters } from '../../losses/FocalParameters.ts';
import type { Strata } from './Strata.ts';

/** One class under one set of constants: what the heads of all cells are trained on. */
export interface ClassPopulation {
  readonly strata: Strata;
  /** Training budget τ of each cell, > 0. */
  readonly budgets: readonly number[];
  /** Bias of each cell at which an untrained head is pulled up as hard as it is pushed down. */
  readonly bias: readonly number[];
}

/** What is trained: every cell in every population. */
export interface Training {
  readonly populations: readonly ClassPopulation[];
  /** α of each in [0, 1], γ ≥ 0. */
  readonly cells: readonly FocalParameters[];
  /** Initial foreground probability π, in (0, 1). */
  readonly prior: number;
}
