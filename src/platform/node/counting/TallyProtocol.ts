import type { Failure } from '../../../analysis/contract/failures/Failure.ts';
import type { ProgressReport } from '../../../analysis/contract/Progress.ts';
import type { AnchorAdvice } from '../../../analysis/anchorAdvice/AnchorAdvice.ts';
import type { Judged } from '../../../analysis/anchorAdvice/searchedRules.ts';
import type { DetectorSetup } from '../../../analysis/detectors/DetectorSetup.ts';
import type { AnchorTally } from '../../../analysis/summary/AnchorTally.ts';
import type { TallyOptions } from '../../../analysis/summary/tallyImages.ts';
import type { TallyJob } from '../../../analysis/summary/TallyJob.ts';

/** What a counting thread starts with: images to count, or boxes to look for other anchors for. */
export type ToCountingThread =
  | {
      readonly type: 'tally';
      readonly job: TallyJob;
      readonly labelsOnly: boolean;
      readonly exactHistogram: boolean;
      readonly sweepModule: TallyOptions['sweepModule'];
    }
  | {
      readonly type: 'advise';
      readonly setup: DetectorSetup;
      readonly found: Judged;
      readonly sweepModule: TallyOptions['sweepModule'];
    };

interface Failed {
  readonly type: 'failed';
  readonly failure: Failure;
}

/** What it tells that counts images. */
export type FromTallyThread =
  | { readonly type: 'progress'; readonly progress: ProgressReport }
  | { readonly type: 'done'; readonly tally: AnchorTally }
  | Failed;

/** What it tells that looks for other anchors. */
export type FromAdviceThread =
  { readonly type: 'done'; readonly advice: AnchorAdvice | null } | Failed;
