import type { DetectorSetup } from '../detectors/DetectorSetup.ts';
import type { ShapeClusters } from './kMeansShapes.ts';

/** Other anchors for a detector, judged by its own rule on the user's boxes. */
export interface AnchorAdvice {
  /** Images that were looked at. */
  readonly images: number;
  readonly setup: DetectorSetup;
  readonly before: AnchorOutcome;
  readonly after: AnchorOutcome;
  /** As many shapes as a cell has anchors, whatever the detector's sizes and ratios. */
  readonly clusters: ShapeClusters;
  /** What to write into the framework's config. */
  readonly text: string;
}

/** What anchors do for the boxes that were looked at. */
export interface AnchorOutcome {
  readonly boxes: number;
  /** Boxes with an anchor at the foreground threshold. */
  readonly covered: number;
  readonly unmatched: number;
  /** By level. */
  readonly foreground: readonly number[];
}
