/** Boxes of one kind and how many of them hold no point. */
export interface Without {
  readonly boxes: number;
  readonly without: number;
}

/** A count, and the range in which it hangs on the framework's rounding: with every tied edge moved by .001 px either way. */
export interface Tied {
  readonly count: number;
  readonly range: readonly [number, number];
}

/** What a detector can learn a dataset's boxes from, at one input size. */
export interface CandidateCounts {
  readonly images: number;
  /** Of those, how many have no width and height in the file: their boxes are left out below. */
  readonly imagesWithoutSize: number;
  readonly boxes: number;
  /** Points of one input, over all levels. */
  readonly pointsPerImage: number;
  /** Pairs of a box and a point that may become its positive. */
  readonly candidates: Tied;
  /** Boxes with no candidate at all: shown so, they are background, whatever the weights; but where the rule `borrows`. */
  readonly without: Tied;
  /** Boxes with an edge within .001 px of a point's coordinate. */
  readonly tiedBoxes: number;
  /** Boxes with fewer candidates than they may claim. */
  readonly fewerThanClaimed: number;
  /** No showing of all images has more positives than this: Σ over images of min(points that lie in any box, Σ min(k, candidates)); Σ k where a box may take candidates of another (`borrows`). */
  readonly positivesAtMost: number;
  /** The looser bound without overlaps: Σ over boxes of min(k, candidates). */
  readonly claimsAtMost: Tied;
  /** Boxes by the levels, finest first: how many have candidates on the level, and on no other. */
  readonly levels: readonly {
    readonly stride: number;
    readonly boxes: number;
    readonly only: number;
  }[];
  /** By row of the category; boxes without a category are in none. */
  readonly classes: readonly Without[];
  /** By COCO's size class. */
  readonly sizes: readonly Without[];
}
