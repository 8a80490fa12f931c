/** What a model makes of one picture, before any suppression. */
export interface ImageOutputs {
  /** Points or queries. */
  readonly count: number;
  readonly classes: number;
  /** count × classes, in [0, 1]. */
  readonly scores: Float32Array;
  /** x1, y1, x2, y2 in pixels of the network input, 4 × count. */
  readonly boxes: Float32Array;
}

/** The boxes of a picture as training shows them to the rule. */
export interface ImageTruth {
  /** x1, y1, x2, y2 in pixels of the network input, 4 × boxes. */
  readonly boxes: Float32Array;
  /** Column of the scores of each box. */
  readonly classes: Int32Array;
}

/** The same, with the points that each box may have, in order. */
export interface PointTruth extends ImageTruth {
  readonly candidates: readonly Int32Array[];
}

/** Which points or queries of one picture are positives. */
export interface ImageAssignment {
  /** Number of the box of each point or query; −1 for background. */
  readonly owner: Int32Array;
  /** How many points each box chose, before those that several chose went to one of them. */
  readonly chosen: Int32Array;
  /** How well each positive fits its box: CIoU, or IoU; 0 for background. */
  readonly overlap: Float32Array;
  /** Target of each positive's class, in [0, 1]; null where the rule has none. */
  readonly targets: Float32Array | null;
  /** What hangs on the order of equal values, which no framework defines. */
  readonly ties: {
    /** At most so many positives fewer, and more. */
    readonly fewer: number;
    readonly more: number;
    /** Positives that another box may get. */
    readonly moved: number;
  };
}
