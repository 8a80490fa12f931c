import type { Failure } from '../analysis/contract/failures/Failure.ts';
import type { AnalysisRequest } from '../tasks/AnalysisRequest.ts';
import type { ShownExamples } from '../analysis/report/ShownExamples.ts';
import type { ExamplesWanted } from '../tasks/validation/findExamples.ts';

/** Objects that are to be shown on their images. */
export interface ExamplesRequest extends ExamplesWanted {
  readonly file: AnalysisRequest['file'];
  /** BCP 47 tag that it is answered in. */
  readonly language: string;
}

/** One request a worker; cancelling terminates the worker. */
export type FromExampleWorker =
  | { readonly type: 'done'; readonly examples: ShownExamples }
  | { readonly type: 'failed'; readonly failure: Failure };
