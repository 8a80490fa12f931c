import type { CurvePoint } from '../../../analysis/pilot/training/PilotRun.ts';
import type { PilotTraining } from '../../../analysis/pilot/training/PilotJob.ts';

/** What a comparison tells while it runs. */
export type PilotProgress =
  /** So many pictures are decoded; milliseconds that the others will take, once it is known. */
  | {
      readonly stage: 'decode';
      readonly done: number;
      readonly of: number;
      readonly left: number | null;
    }
  /** Steps are timed. */
  | { readonly stage: 'time' }
  | {
      readonly stage: 'train';
      /** Trainings, and steps of each. */
      readonly trainings: number;
      readonly steps: number;
      /** Of all steps. */
      readonly share: number;
      /** Milliseconds, once it is known. */
      readonly left: number | null;
      /** A point of a learning curve, where there is a new one. */
      readonly point?: PilotTraining & CurvePoint;
    };
