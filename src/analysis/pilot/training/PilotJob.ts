import type { PilotData } from '../data/PilotData.ts';
import type { OptimiserName } from '../optimiser/Optimiser.ts';
import type { PilotSetup } from '../detector/PilotSetup.ts';

/** What all trainings of a comparison have in common. */
export interface PilotPlan {
  readonly detector: PilotSetup;
  /** Channels of the network's levels, a multiple of 8. */
  readonly channels: number;
  readonly optimiser: OptimiserName;
  /** Images of a step. */
  readonly batch: number;
  readonly steps: number;
  /** Points of the learning curve, the last at the end; each costs an evaluation. */
  readonly points: number;
  /** What each background score counts for, so that pilots have the imbalance of the detector. */
  readonly backgroundWeight: number;
}

/** One training. */
export interface PilotTraining {
  readonly gamma: number;
  readonly alpha: number;
  /** Decides the images held out, their order, the mirroring and the first weights: one for all pairs. */
  readonly seed: number;
}

export interface PilotJob extends PilotTraining {
  readonly plan: PilotPlan;
  readonly data: PilotData;
}
