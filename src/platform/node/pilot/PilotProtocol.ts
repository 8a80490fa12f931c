import type { Failure } from '../../../analysis/contract/failures/Failure.ts';
import type { PictureFault } from '../../../analysis/contract/records/PictureFault.ts';
import type { CurvePoint, PilotRun } from '../../../analysis/pilot/training/PilotRun.ts';
import type { PilotJob } from '../../../analysis/pilot/training/PilotJob.ts';

/** Pictures to decode into a shared frame each. */
export interface DecodeJob {
  readonly pictures: readonly PictureJob[];
  readonly frame: { readonly width: number; readonly height: number };
  /** Images × rows × columns × 3, shared. */
  readonly pixels: Uint8Array;
}

export interface PictureJob {
  readonly path: string;
  /** Which frame it goes into. */
  readonly place: number;
  /** As annotated. */
  readonly annotated: { readonly width: number; readonly height: number };
  /** In the frame. */
  readonly width: number;
  readonly height: number;
}

/** What a pilot thread is started with. */
export type ToPilotWorker = { readonly wasmFolder: string } & (
  | { readonly type: 'decode'; readonly job: DecodeJob }
  | { readonly type: 'train'; readonly job: PilotJob }
);

export type FromPilotWorker =
  /** So many pictures are done. */
  | { readonly type: 'decoded'; readonly pictures: number }
  | { readonly type: 'step'; readonly step: number }
  | { readonly type: 'point'; readonly point: CurvePoint }
  | {
      readonly type: 'done';
      readonly run?: PilotRun;
      /** By their place. */
      readonly faults?: readonly (readonly [place: number, fault: PictureFault])[];
    }
  | { readonly type: 'failed'; readonly failure: Failure };
