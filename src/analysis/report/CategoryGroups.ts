export type { MatchReason } from '../assignment/reasons/MatchReason.ts';

/** One class by the groups and bins of all boxes; each list is in the order of its namesake in the assignment. */
export interface CategoryGroups {
  /** Boxes of the class that the framework trains on, at least 1. */
  readonly boxes: number;
  /** Foreground anchors of each level. */
  readonly perLevel: readonly number[];
  readonly perSize: GroupColumns;
  readonly perAspect: GroupColumns;
  readonly foregroundPerBox: readonly number[];
  /** Empty for rules without IoU. */
  readonly bestIou: readonly number[];
  readonly boxSizes: readonly number[];
  /** By reason; their counts sum to the class's. */
  readonly unmatched: readonly ReasonCount[];
  readonly weak: readonly ReasonCount[];
}

/** Columns instead of rows: a large set has a thousand classes. */
export interface GroupColumns {
  readonly annotations: readonly number[];
  readonly foreground: readonly number[];
  readonly unmatched: readonly number[];
}

export interface ReasonCount {
  readonly code: string;
  readonly count: number;
}
