import type { AnnotationSource } from '../../../analysis/contract/sources/AnnotationSource.ts';
import type { PictureFault } from '../../../analysis/contract/records/PictureFault.ts';
import type { PilotJob } from '../../../analysis/pilot/training/PilotJob.ts';
import type { CurvePoint, PilotRun } from '../../../analysis/pilot/training/PilotRun.ts';
import type { Dataset } from '../../../analysis/dataset/Dataset.ts';
import type { AnyReport } from '../../../analysis/report/DynamicReport.ts';
import type { AnalysisRequest } from '../../AnalysisRequest.ts';

/** A picture and where it goes. */
export interface PicturePlace {
  readonly path: string;
  /** Its frame among all. */
  readonly place: number;
  readonly annotated: { readonly width: number; readonly height: number };
  /** In the frame. */
  readonly width: number;
  readonly height: number;
}

export interface Frames {
  readonly frame: { readonly width: number; readonly height: number };
  /** Images × rows × columns × 3. */
  readonly pixels: Uint8Array;
}

/** Trainings that are done, kept so that a comparison can go on later. */
export interface KeptComparison {
  readonly schema: 'focal-lens/pilot-state@1';
  /** Of images, detector and plan. */
  readonly key: string;
  /** Pictures that were decoded, whether or not they could be used. */
  readonly pictures: number;
  readonly steps: number;
  readonly batch: number;
  readonly runs: readonly PilotRun[];
}

/** What pilots need of the place they run in. */
export interface PilotPlatform {
  /** Trainings at once. */
  readonly threads: number;
  readonly now: () => number;
  readonly source: AnnotationSource;
  /** Folders that pictures are looked for in. */
  readonly folders: readonly string[];
  readonly analyze: (
    request: AnalysisRequest,
    onDataset?: (dataset: Dataset) => void,
  ) => Promise<AnyReport>;
  /** Where a picture of one of these names lies; null where there is none. */
  readonly find: (names: readonly string[]) => string | null;
  /** Memory that threads share. */
  readonly share: (bytes: number) => Uint8Array;
  /** @returns what cannot be used, by its place. @throws FailureError `cancelled` */
  readonly decode: (
    pictures: readonly PicturePlace[],
    into: Frames,
    onDone: (done: number) => void,
  ) => Promise<readonly (readonly [place: number, fault: PictureFault])[]>;
  /** One training in a thread of its own. @throws FailureError `cancelled`; `OutOfMemory` */
  readonly train: (job: PilotJob, hooks: TrainingHooks) => Promise<PilotRun>;
  /** What was kept; null where nothing was, or is to be. */
  readonly kept: () => KeptComparison | null;
  readonly keep: (comparison: KeptComparison) => void;
}

export interface TrainingHooks {
  readonly onStep?: (step: number) => void;
  readonly onPoint?: (point: CurvePoint) => void;
}

/** A training that had no memory for its batch. */
export class OutOfMemory extends Error {
  override readonly name = 'OutOfMemory';
}
