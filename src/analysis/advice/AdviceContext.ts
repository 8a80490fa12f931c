import type { Normalizer } from '../contract/SimulationInputs.ts';
import type { DetectorSetup } from '../detectors/DetectorSetup.ts';
import type { EnsembleSelection } from '../simulation/selectMembers.ts';
import type { Simulation } from '../simulation/model/Simulation.ts';
import type { TrainingLength } from '../simulation/trainingLength.ts';
import type { ConfidenceBasis, RegretRange } from './Confidence.ts';
import type { DatasetSummary } from './DatasetSummary.ts';

/** What a rule may look at. */
export interface AdviceContext {
  readonly setup: DetectorSetup;
  readonly dataset: DatasetSummary;
  /** Detections below are dropped before AP is computed. */
  readonly scoreThreshold: number;
  /** What the classification loss is divided by. */
  readonly normalizer: Normalizer;
  /** Null where nothing was simulated. */
  readonly simulated: Simulated | null;
}

/** What a rule may look at that needs a simulation. */
export interface SimulatedContext extends AdviceContext {
  readonly simulated: Simulated;
}

/** A simulation and what was concluded from it. */
export interface Simulated {
  readonly simulation: Simulation;
  /** Foreground anchors of the images that the simulation started from. */
  readonly sampledForeground: number;
  readonly training: TrainingLength;
  /** What became of choosing constants by a model's detections; absent without them. */
  readonly memberSelection?: EnsembleSelection | undefined;
  /** Every cell of the grid, best first. */
  readonly cells: readonly GridCell[];
  /** Those that the pair was chosen among, best first: all, or the ones near the default. */
  readonly candidates: readonly GridCell[];
  /** Those of them within `TIE_REGRET` of their best. */
  readonly nearBest: readonly GridCell[];
  /** The recommended pair. */
  readonly choice: GridCell;
  /** Expected regret of (γ 2, α .25), and its range. */
  readonly regretOfDefault: number;
  readonly regretOfDefaultRange: RegretRange;
  /** By how much the expected regrets of the best and the worst cell differ. */
  readonly worstRegret: number;
  /** Where the α that is best beside the chosen γ lies with four of five parts of belief. */
  readonly bestAlphas: readonly [number, number];
  /** Gradient steps; null where they are not known. */
  readonly steps: number | null;
  readonly confidence: ConfidenceBasis;
}

/** A pair on the (α, γ) grid. */
export interface GridCell {
  readonly gamma: number;
  readonly alpha: number;
  /** Share of the best AP that the pair is expected to lose. */
  readonly regret: number;
  /** Share of belief with which this cell is the best. */
  readonly votes: number;
}
