import type { Failure } from '../analysis/contract/failures/Failure.ts';
import type { PilotReport } from '../analysis/report/PilotReport.ts';
import type { PilotProgress } from '../tasks/plans/pilot/PilotProgress.ts';
import type { PilotFileRequest } from '../tasks/plans/pilot/PilotRequest.ts';
import type { PilotPlaces } from '../tasks/plans/pilot/PilotPlaces.ts';

/** What is to be measured on images, in a thread that starts others. Cancelling terminates all of them. */
export interface MeasureRequest {
  readonly places: PilotPlaces;
  readonly request: PilotFileRequest;
}

export type FromMeasuring =
  | { readonly type: 'progress'; readonly progress: PilotProgress }
  | { readonly type: 'done'; readonly report: PilotReport }
  | { readonly type: 'failed'; readonly failure: Failure };
