export type Stage = 'scan' | 'count' | 'assign' | 'simulate';

/** What a long job tells while it runs. */
export interface ProgressReport {
  readonly stage: Stage;
  /** Share of this stage that is done, in [0, 1]. */
  readonly share: number;
  /** Bytes consumed and the whole size (NaN where unknown); only while scanning. */
  readonly bytes?: { readonly done: number; readonly total: number };
  /** What is counted so far, once anchors are matched. */
  readonly counted?: CountedSoFar | undefined;
}

/** Images that were looked at and all there are, and the anchors of the former. */
export interface CountedSoFar {
  readonly images: number;
  readonly allImages: number;
  readonly foreground: number;
  /** Without ignored anchors, as the report counts it. */
  readonly background: number;
}

export type Progress = (report: ProgressReport) => void;

/** Hands control back to the event loop so that messages and cancellation get through. */
export type Pause = () => Promise<void>;
