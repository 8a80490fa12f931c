export type Stage = 'scan' | 'count' | 'assign' | 'simulate';

/** What a long job tells while it runs. */
export interface ProgressReport {
  readonly stage: Stage;
  /** Share of this stage that is done, in [0, 1]. */
  readonly share: number;
  /** Bytes consumed and the whole size (NaN where unknown); only while scanning. */
  readonly bytes?: { readonly done: number; readonly total: number };
}

export type Progress = (report: ProgressReport) => void;

/** Hands control back to the event loop so that messages and cancellation get through. */
export type Pause = () => Promise<void>;
