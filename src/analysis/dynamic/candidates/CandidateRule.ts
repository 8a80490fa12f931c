/** How an image comes onto the square of a network input. */
export type Fit =
  /** Scaled to fit and put into the middle, as Ultralytics' `LetterBox` does. */
  | 'letterbox'
  /** Scaled to fit and put into the upper left corner, sides rounded down: YOLOX's `preproc`. */
  | 'corner-floor'
  /** The same with sides rounded to the nearest: MMDetection's `Resize` with `keep_ratio`, and `Pad`. */
  | 'corner-round'
  /** Both sides scaled to the square: PaddleDetection's PP-YOLOE. */
  | 'stretch';

/** Which points of the grids may become positives of a box, whatever the weights. */
export type Region =
  /** Points strictly inside the box, as task-aligned and soft-label assigners ask first. */
  | {
      readonly kind: 'inside';
      /** A side below `below` px on the input is widened to `to` px about its centre before the test; null leaves it. */
      readonly widened: { readonly below: number; readonly to: number } | null;
    }
  /** Points less than `strides` strides from the box's centre, along both axes: SimOTA as YOLOX has it today. */
  | { readonly kind: 'centre'; readonly strides: number }
  /** Points that are in the box or that near to its centre: SimOTA as MMDetection has it. */
  | { readonly kind: 'inside-or-centre'; readonly strides: number };

/** What decides a box's candidates in a detector that picks its positives among them by its predictions. */
export interface CandidateRule {
  readonly fit: Fit;
  readonly region: Region;
  /** Pixels between points, one a level. */
  readonly strides: readonly number[];
  /** Where the first point lies, as a share of the stride. */
  readonly offset: number;
  /** A box claims at most so many of its candidates. */
  readonly mostPerBox: number;
  /**
   * Whether a box takes points of other boxes where it has fewer than it claims: costs are compared over the candidates of
   * the whole picture. Then a box without a candidate of its own may get a positive all the same.
   */
  readonly borrows?: boolean;
}
