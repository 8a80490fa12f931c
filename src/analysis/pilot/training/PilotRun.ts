import type { PilotTraining } from './PilotJob.ts';

/** A look at a training on its way. */
export interface CurvePoint {
  /** Steps done. */
  readonly step: number;
  /** Mean loss since the point before. */
  readonly loss: number;
  /** AP at an IoU of .5 on the images held out, a share. */
  readonly ap50: number;
  /** Mean score of the foreground anchors for their class, and of all other scores, on the images held out. */
  readonly foregroundScore: number;
  readonly backgroundScore: number;
}

/** What became of a training. */
export interface PilotRun extends PilotTraining {
  readonly steps: number;
  /** At the end; null where the training diverged. */
  readonly ap50: number | null;
  readonly ap: number | null;
  /** The step at which the loss was no number any more; null where it always was. */
  readonly divergedAt: number | null;
  readonly curve: readonly CurvePoint[];
  /** Time of the steps alone. */
  readonly milliseconds: number;
}
