import type { AnchorGrid } from '../../anchors/AnchorGrid.ts';
import type { TargetBoxes } from '../TargetBoxes.ts';

/** What the labels of a whole image are counted with; IoUs as the rule compares them. */
export interface LabelTask {
  readonly grid: AnchorGrid;
  readonly targets: TargetBoxes;
  /** The best anchor of a box is searched where it is below: anchors are swept from there on alone. */
  readonly enoughIou: number;
  /** Of low-quality matches, which go to the box that they overlap most; null where there are none. */
  readonly lowQualityIou: number | null;
  readonly foregroundIou: number;
  readonly ignoredIou: number;
  /** Highest IoU of each box, replaced. */
  readonly bestIous: Float64Array;
  /** `IOU_BINS` counts of all anchors by highest IoU, replaced; null where none are wanted. */
  readonly counts: Int32Array | null;
}
