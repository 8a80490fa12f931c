import type { Simulation } from '../simulation/Simulation.ts';
import type { Evidence } from '../summary/Evidence.ts';
import type { Circumstances } from './Circumstances.ts';
import type { Confidence, GridCell, Spread } from './Recommendation.ts';

/** What every piece of advice may look at. */
export interface Findings extends Circumstances {
  readonly simulation: Simulation;
  readonly evidence: Evidence;
  /** Every cell of the grid, best first. */
  readonly cells: readonly GridCell[];
  /** The recommended pair. */
  readonly choice: GridCell;
  /** Relative loss of AP of (γ 2, α .25). */
  readonly regretOfDefault: number;
  /** The same for each member of the ensemble, against its own best. */
  readonly regretOfDefaultByMember: Spread;
  /** Relative loss of AP of the worst cell. */
  readonly spread: number;
  readonly trust: Trust;
}

export interface Trust {
  readonly confidence: Confidence;
  /** What keeps it from being higher, as clauses. */
  readonly because: readonly string[];
}

/** Differences below this are within the run-to-run noise of COCO trainings (.2 to .3 of 34 AP). */
export const NEAR = 0.01;
