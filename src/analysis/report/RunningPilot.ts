import type { PairOf } from '../trainings/runs/Learned.ts';

/** A point of a learning curve. */
export interface PilotPoint extends PairOf {
  readonly seed: number;
  /** Steps done. */
  readonly step: number;
  /** AP at an IoU of .5 on the images held out, a share. */
  readonly ap50: number;
}

/** Pilots on their way, as pages show them. */
export interface RunningPilot {
  /** Whose images they are trained on. */
  readonly file: string;
  /** `analyze` until the pairs are known. */
  readonly stage: 'analyze' | 'decode' | 'time' | 'train';
  /** Of the stage, in [0, 1]; null where nobody can tell. */
  readonly share: number | null;
  /** Milliseconds that the stage will take; null where nobody can tell. */
  readonly left: number | null;
  /** Of the learning curves so far. */
  readonly points: readonly PilotPoint[];
}
