/** What became of a detection. */
export const OUTCOMES = [
  /** Matched a box of its class. */
  'true',
  /** Matched a crowd region: counts neither way. */
  'ignored',
  /** Near an object of its class (IoU from .1): badly placed, or a second one. */
  'near',
  /** On an object of another class (IoU from .5). */
  'other-class',
  /** On none. */
  'background',
] as const;

export type Outcome = (typeof OUTCOMES)[number];

export interface Matching {
  /** Of each detection: index into `OUTCOMES`. */
  readonly outcome: Uint8Array;
  /** Row of the box that each detection took; −1 where it took none. */
  readonly box: Int32Array;
  /** Highest IoU of each detection with any box of its image, crowd regions left out. */
  readonly bestIou: Float64Array;
  /** Boxes without a detection, by category; crowd regions left out. */
  readonly missed: Int32Array;
}
