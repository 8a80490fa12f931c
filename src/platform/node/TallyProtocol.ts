import type { Failure } from '../../analysis/contract/failures/Failure.ts';
import type { ProgressReport } from '../../analysis/contract/Progress.ts';
import type { AnchorTally } from '../../analysis/summary/AnchorTally.ts';
import type { TallyOptions } from '../../analysis/summary/tallyImages.ts';
import type { TallyJob } from '../../analysis/summary/TallyJob.ts';

/** What a counting thread starts with. */
export interface ToTallyWorker {
  readonly job: TallyJob;
  readonly labelsOnly: boolean;
  readonly exactHistogram: boolean;
  readonly sweepModule: TallyOptions['sweepModule'];
}

/** What it tells. */
export type FromTallyWorker =
  | { readonly type: 'progress'; readonly progress: ProgressReport }
  | { readonly type: 'done'; readonly tally: AnchorTally }
  | { readonly type: 'failed'; readonly failure: Failure };
