/**
 * Why a box has no anchor at the foreground threshold, or why none was left for it. In the order of their index; the first
 * that holds is given.
 */
export const MATCH_REASONS = [
  /** Smaller than the smallest anchor, so far that even a centred one falls short. */
  'too-small',
  /** Larger than the largest anchor, likewise. */
  'too-large',
  /** Its size lies between two anchor sizes, too far from both. */
  'between-scales',
  /** Its aspect lies beyond all aspect ratios, too far from each. */
  'aspect',
  /** A centred anchor would do, but the grid has none near enough. */
  'between-strides',
  /** It has good anchors or points, but all of them went to another box. */
  'taken-by-neighbour',
  /** No point of the detector's grid falls to it. */
  'no-point',
  /** It repeats a box of its image and class that has anchors, number by number: one of the two is one too many. */
  'repeated',
] as const;

export type MatchReason = (typeof MATCH_REASONS)[number];

/** One box as the reason sees it. */
export interface UnmatchedBox {
  /** Pixels of the network input. */
  readonly width: number;
  readonly height: number;
  /** Highest IoU with any anchor. */
  readonly bestIou: number;
  /** Whether some candidate would have been foreground for it, had no other box taken it; for rules without IoU. */
  readonly wanted: boolean;
}

/** Of a box without anchors that repeats one with anchors; all others have a reason of their detector's rule. */
export const REPEATED = MATCH_REASONS.indexOf('repeated');
