/** What to know of runs that were read: nothing is wrong with them, but it is not what one may take for granted. */
export type RunRemark =
  /** Scores were written in per cent. */
  | { readonly code: 'per-cent'; readonly file: string }
  /** The file ends within its last line, which was not read. */
  | { readonly code: 'cut-off'; readonly file: string; readonly line: number }
  /** Several trainings wrote into one log: the last counts. */
  | { readonly code: 'restarted'; readonly file: string }
  /** By what runs are compared, where there is a choice. */
  | { readonly code: 'metric'; readonly metric: string; readonly others: readonly string[] }
  /** Seeds are not written, so that no two runs are known to share one. */
  | { readonly code: 'no-seeds' }
  | { readonly code: 'single-seed' }
  /** Rows that say the same of one run. */
  | { readonly code: 'copies'; readonly count: number }
  /** Runs of another length than most, which are left out. */
  | {
      readonly code: 'other-length';
      readonly count: number;
      readonly unit: 'epochs' | 'iterations';
      readonly kept: number;
    }
  /** The edge of the grid stands for a pair outside. */
  | { readonly code: 'outside-grid'; readonly gamma: number; readonly alpha: number }
  /** A run of a plan that is not there to be learned from. */
  | {
      readonly code: 'run-missing';
      readonly name: string;
      readonly state: 'waiting' | 'started' | 'failed' | 'no-log';
    }
  /** Of logs the last evaluation is taken, not the best. */
  | { readonly code: 'last-evaluation'; readonly count: number };
