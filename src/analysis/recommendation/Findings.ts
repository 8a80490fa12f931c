import type { DetectorSetup } from '../detectors/DetectorSetup.ts';
import type { Simulation } from '../simulation/Simulation.ts';
import type { Evidence } from '../summary/Evidence.ts';
import type { DatasetFacts } from './DatasetFacts.ts';
import type { Confidence, GridCell, Spread } from './Recommendation.ts';

/** What every piece of advice may look at. */
export interface Findings {
  readonly simulation: Simulation;
  readonly evidence: Evidence;
  readonly setup: DetectorSetup;
  /** Absent where only a simulation is at hand. */
  readonly facts: DatasetFacts | undefined;
  /** Every cell of the grid, best first. */
  readonly cells: readonly GridCell[];
  /** The cells within 1 % of the best. */
  readonly nearBest: readonly GridCell[];
  /** The recommended pair. */
  readonly choice: GridCell;
  /** Relative loss of AP of (γ 2, α .25). */
  readonly regretOfDefault: number;
  /** The same for each member of the ensemble, against its own best. */
  readonly regretOfDefaultByMember: Spread;
  /** Relative loss of AP of the worst cell. */
  readonly spread: number;
  /** Negative logits per positive logit: background anchors × K / foreground anchors, and the other classes' foreground. */
  readonly negativesPerPositive: number;
  readonly trust: Trust;
}

export interface Trust {
  readonly confidence: Confidence;
  /** What keeps it from being higher, as clauses. */
  readonly because: readonly string[];
}

/** Differences below this are within the run-to-run noise of COCO trainings (.2 to .3 of 34 AP). */
export const NEAR = 0.01;
