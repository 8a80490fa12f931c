import type { CandidateGrid } from '../anchors/AnchorGrid.ts';

/**
 * Which candidates (anchors or points) of one image are foreground and ignored; all others are background. Valid until the
 * next image.
 */
export interface Assignment {
  readonly grid: CandidateGrid;
  readonly foreground: Matches;
  readonly ignored: Matches;
  /** Both as counts, where these were enough: the lists are empty then. */
  readonly counted?: LabelCounts;
  /**
   * All candidates by their highest IoU, in bins of .05; exact from the first bin at or above the lowest IoU asked for.
   * Null for rules without IoU, and where only labels were asked for.
   */
  readonly iouCounts: Int32Array | null;
  /** Highest IoU of each target box with any anchor, one entry a box or more; null for rules without IoU. */
  readonly bestIous: Float64Array | null;
  /** Highest IoU of a foreground or ignored anchor with any box, by its index; absent where that is its match's IoU. */
  readonly highestIou?: (anchor: number) => number;
  /** Whether some candidate would be foreground for a box if no other box took it; absent for rules by IoU alone. */
  readonly wanted?: (box: number) => boolean;
  /** Background whose loss is lowered because it is near an object, whatever its IoU; absent for rules without. */
  readonly softNegatives?: number;
}

/** Anchors with the box each belongs to: three columns of one length. */
export interface Matches {
  readonly count: number;
  readonly anchors: Int32Array;
  /** Position of the box in the `TargetBoxes`; −1 for an anchor that is ignored whatever it overlaps. */
  readonly boxes: Int32Array;
  /** IoU of the anchor with that box; NaN for rules without IoU. */
  readonly ious: Float64Array;
}

/** How many candidates of an image have which label. */
export interface LabelCounts {
  /** Foreground by box and level: box × levels + level, at least as many entries as there are boxes. */
  readonly foreground: Int32Array;
  /** By level, at least as many entries as there are levels. */
  readonly ignored: Int32Array;
}

/** Bins of the IoU histogram: [0, .05), [.05, .1) … [.95, 1]. */
export const IOU_BINS = 20;

/** Lower edges of the bins, as float32 like the IoUs that are compared with them. */
const IOU_EDGES = Float32Array.from({ length: IOU_BINS }, (_, bin) => bin / IOU_BINS);

/** The bin of an IoU in [0, 1]. */
export function iouBin(iou: number): number {
  let bin = Math.min(IOU_BINS - 1, Math.floor(iou * IOU_BINS));
  // The product may round across an edge in either direction.
  if (bin + 1 < IOU_BINS && iou >= (IOU_EDGES[bin + 1] as number)) bin++;
  else if (iou < (IOU_EDGES[bin] as number)) bin--;
  return bin;
}
