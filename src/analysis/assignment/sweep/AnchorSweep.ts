import type { AnchorGrid } from '../../anchors/AnchorGrid.ts';
import type { BestAnchors } from '../ious/BestAnchors.ts';
import type { MatchColumns } from '../MatchColumns.ts';
import type { TargetBox } from '../TargetBox.ts';

/** What an image is swept with. */
export interface SweepTask {
  readonly grid: AnchorGrid;
  readonly boxes: readonly TargetBox[];
  /** Every anchor with at least this IoU with a box is visited. */
  readonly iou: number;
  /** Whether highest IoUs are asked for after they have been collected; forgetting them on the way saves a pass. */
  readonly keeps: boolean;
}

/** Where anchors go by their highest IoU. */
export interface IouLabels {
  /** From here on into `foreground`, else from `ignoredIou` on into `ignored`; Infinity: none. */
  foregroundIou: number;
  ignoredIou: number;
  readonly foreground: MatchColumns;
  readonly ignored: MatchColumns;
}

/** Compares the boxes of one image with the anchors they overlap, and keeps the highest IoU of each anchor and its box. */
export interface AnchorSweep {
  /** Forgets the last image. @returns false where the task is none for this sweep */
  begin(task: SweepTask): boolean;
  /** Compares the box with that index; offers its anchors to `best`, which has begun with it. */
  sweep(index: number, best: BestAnchors): void;
  /** Highest IoU of an anchor with a box, 0 where it was not visited. */
  highest(anchor: number): number;
  /** The first box with that IoU; anything where there is none. */
  owner(anchor: number): number;
  /**
   * Counts all anchors by highest IoU, and adds them to the labels in no particular order. At most once an image.
   *
   * @param counts `IOU_BINS` counts, replaced; null where none are wanted
   */
  collect(counts: Int32Array | null, labels: IouLabels): void;
}
