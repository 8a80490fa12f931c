import type { PilotComparison } from '../pilot/comparison/PilotComparison.ts';
import type { PilotSize } from '../pilot/data/PilotSize.ts';
import type { PictureFault } from '../contract/records/PictureFault.ts';
import type { OptimiserName } from '../pilot/optimiser/Optimiser.ts';
import type { Choice, PairOf } from '../trainings/runs/Learned.ts';

export type {
  ComparedPair,
  PairedDifference,
  PilotPair,
} from '../pilot/comparison/PilotComparison.ts';
export type { CurvePoint } from '../pilot/training/PilotRun.ts';

/** What small detectors that were trained on the user's own images say of some pairs. */
export interface PilotReport extends PilotComparison {
  readonly file: string;
  readonly detector: string;
  readonly seeds: readonly number[];
  /** Of each training, and their images. */
  readonly steps: number;
  readonly batch: number;
  readonly channels: number;
  readonly optimiser: OptimiserName;
  readonly size: PilotSize;
  readonly images: PilotImagesReport;
  readonly outcome: PilotOutcome;
  /** Seconds of all of it. */
  readonly seconds: number;
}

export interface PilotImagesReport {
  readonly used: number;
  readonly trained: number;
  readonly heldOut: number;
  /** With a box and a size, in the file. */
  readonly eligible: number;
  /** What could not be used, by its reason; those with none are absent. */
  readonly faults: readonly { readonly fault: PictureFault; readonly count: number }[];
}

/** What follows of it for the pair to take. */
export interface PilotOutcome {
  /** The pair that is recommended without pilots; null where there is none. */
  readonly recommended: PairOf | null;
  /** The pair to take with them; the recommended one where no other is clearly better. */
  readonly pair: PairOf | null;
  /**
   * By how much of its AP a pair has to be better than the recommended one to be taken instead: twice the error of such a
   * difference, seeds and the transfer to the user's own training included.
   */
  readonly needed: number;
  /** What is believed to be best once pilots count as measured runs; null without a recommendation. */
  readonly believed: Choice | null;
}
