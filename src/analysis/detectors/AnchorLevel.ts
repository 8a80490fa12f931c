export interface AnchorLevel {
  /** Nominal stride of the feature map in pixels of the network input. */
  readonly stride: number;
  /** Side of the square anchor before its aspect ratio is applied, in pixels. */
  readonly sizes: readonly number[];
  /** Height over width. */
  readonly aspectRatios: readonly number[];
  /**
   * Width and height in pixels of each anchor in a cell, where they are not every size at every ratio (SSD); `sizes` and
   * `aspectRatios` then only say which there are.
   */
  readonly shapes?: readonly (readonly [number, number])[];
}
