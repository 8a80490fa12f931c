import type { AnalysisOptions } from '../analysis/pipeline/analyze.ts';
import type { BackendChoice, BackendUsed } from '../analysis/contract/BackendUsed.ts';

/** What an analysis computes with; what is absent is done in plain TypeScript, on one thread. */
export interface Platform extends Pick<
  AnalysisOptions,
  'engine' | 'sweepModule' | 'tally' | 'adviseBeside' | 'loadHeads'
> {
  /**
   * Starts a backend of TensorFlow.js.
   *
   * @returns which it is, for the report
   * @throws FailureError `backend-unavailable`
   */
  readonly startBackend: (choice: BackendChoice) => Promise<BackendUsed>;
}
