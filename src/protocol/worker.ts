import type { Failure } from '../analysis/contract/failures/Failure.ts';
import type { ProgressReport } from '../analysis/contract/Progress.ts';
import type { AnyReport } from '../analysis/report/DynamicReport.ts';

/** One request a worker; cancelling terminates the worker. */
export type FromWorker =
  | { readonly type: 'progress'; readonly progress: ProgressReport }
  | { readonly type: 'done'; readonly report: AnyReport }
  | { readonly type: 'failed'; readonly failure: Failure };
