import type { Histogram } from './Histogram.ts';

/** Anchors by their highest IoU with a box of their image. */
export interface IouHistogram extends Histogram {
  /** Where the first counts are estimates; absent where all are exact. */
  readonly sample?: IouSampleReport;
}

export interface IouSampleReport {
  /** Images that they come from, chosen by a hash of their ids, and all that were counted. */
  readonly images: number;
  readonly of: number;
  /** Of each of the first counts: three standard errors, in anchors. The counts that follow are exact. */
  readonly errors: readonly number[];
}
