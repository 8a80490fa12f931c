import type { RunRemark } from '../contract/RunRemark.ts';
import type { Learned, RunRow } from '../trainings/runs/Learned.ts';

/** What runs say, with the runs. */
export interface LearnedReport extends Learned {
  /** Those that count first; absent where they were handed in without their files. */
  readonly rows?: readonly RunRow[];
  /** What to know of them. */
  readonly remarks?: readonly RunRemark[];
}
