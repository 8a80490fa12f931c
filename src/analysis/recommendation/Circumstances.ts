import type { Normalizer } from '../contract/SimulationInputs.ts';
import type { DetectorSetup } from '../detectors/DetectorSetup.ts';
import type { DatasetFacts } from './DatasetFacts.ts';
import type { GridCell } from './Recommendation.ts';

/** What a piece of advice may look at that needs no simulation. */
export interface Circumstances {
  readonly setup: DetectorSetup;
  /** Absent where only a simulation is at hand. */
  readonly facts: DatasetFacts | undefined;
  /** Detections below are dropped before AP is computed. */
  readonly scoreThreshold: number;
  /** What the classification loss is divided by. */
  readonly normalizer: Normalizer;
  /** Negatives per positive as the loss sees them; NaN where no anchor is foreground. */
  readonly negativesPerPositive: number;
  /** The recommended pair; null where nothing was simulated. */
  readonly choice: GridCell | null;
  /** The cells within 1 % of the best; none where nothing was simulated. */
  readonly nearBest: readonly GridCell[];
}
