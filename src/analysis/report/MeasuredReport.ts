import type { DetectionsReport } from './DetectionsReport.ts';
import type { Histogram } from './Histogram.ts';

/** With what focal loss would make of the detections, for detectors that train with it. */
export interface MeasuredReport extends DetectionsReport {
  /** |p − y| of true and false positives, 30 bins from 0 to 1; the last holds the outliers (GHM). */
  readonly gradientNorms: Histogram;
  /** Share of the observed loss in the hardest 20 % of the true and 1 % of the false positives. */
  readonly lossShares: readonly {
    readonly gamma: number;
    readonly hardestTrue: number;
    readonly hardestFalse: number;
  }[];
}
