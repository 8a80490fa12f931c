/** What the anchors of a batch should say: images × anchors. */
export interface Targets {
  /** The class of each anchor from 0, `BACKGROUND` or `IGNORED`. */
  readonly labels: Int32Array;
  /** The box of each foreground anchor as deltas, 4 × anchors. */
  readonly deltas: Float32Array;
}

export const BACKGROUND = -1;
export const IGNORED = -2;
