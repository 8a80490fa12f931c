import type { PilotReport } from '../../analysis/report/PilotReport.ts';
import type { FileStamp } from '../analysis/fileStamp.ts';
import type { RunRecord } from '../../analysis/trainings/runs/MeasuredRun.ts';
import type { PairedFile, PairedRecord } from '../../analysis/trainings/runs/PairedRecord.ts';

/** Where runs come from. */
export type RunSource =
  | { readonly kind: 'typed'; readonly record: PairedRecord }
  /** A table or a log, as it was when it was read. */
  | { readonly kind: 'file'; readonly uri: string; readonly file: PairedFile }
  /** A plan: what its runs have reached is read anew with every analysis. */
  | { readonly kind: 'plan'; readonly uri: string }
  /** Pilots on the images of the annotations as they were; they count beside runs, and are none. */
  | { readonly kind: 'pilot'; readonly stamp: FileStamp | null; readonly report: PilotReport };

/** Runs of one source, which belong to one dataset, one detector and one training. */
export interface StoredRun {
  readonly id: string;
  /** The annotation file. */
  readonly dataset: string;
  /** As `basisOf` says it. */
  readonly basis: string;
  readonly source: RunSource;
}

/** Of what was typed nothing else is known. */
export const NOT_SAID: Pick<RunRecord, 'iterations' | 'batch' | 'images'> = {
  iterations: null,
  batch: null,
  images: null,
};
