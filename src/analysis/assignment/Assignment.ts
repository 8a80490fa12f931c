import type { AnchorGrid } from '../anchors/AnchorGrid.ts';
import type { TargetBoxes } from './TargetBoxes.ts';

/** Which anchors of one image are foreground and ignored; all others are background. Valid until the next `assign`. */
export interface Assignment {
  readonly grid: AnchorGrid;
  readonly foreground: Matches;
  readonly ignored: Matches;
  /** All anchors by their highest IoU, in bins of .05; exact from the first bin at or above the lowest IoU asked for. */
  readonly iouCounts: Int32Array;
}

/** Anchors with the box each belongs to: three columns of one length. */
export interface Matches {
  readonly count: number;
  readonly anchors: Int32Array;
  /** Position of the box in the `TargetBoxes`. */
  readonly boxes: Int32Array;
  /** IoU of the anchor with that box. */
  readonly ious: Float32Array;
}

export interface Assigner {
  /**
   * @param lowestIou the IoU histogram is exact from here on, in (0, background threshold]; what lies below is one bin's
   *   difference. Lower is slower.
   */
  assign(grid: AnchorGrid, targets: TargetBoxes, lowestIou: number): Assignment;
}

/** Bins of the IoU histogram: [0, .05), [.05, .1) … [.95, 1]. */
export const IOU_BINS = 20;

/** Lower edges of the bins, as float32 like the IoUs that are compared with them. */
export const IOU_EDGES: Float32Array = Float32Array.from(
  { length: IOU_BINS },
  (_, bin) => bin / IOU_BINS,
);

/** The bin of an IoU in [0, 1]. */
export function iouBin(iou: number): number {
  let bin = Math.min(IOU_BINS - 1, Math.floor(iou * IOU_BINS));
  // The product may round across an edge in either direction.
  if (bin + 1 < IOU_BINS && iou >= (IOU_EDGES[bin + 1] ?? 2)) bin++;
  else if (iou < (IOU_EDGES[bin] ?? 0)) bin--;
  return bin;
}
