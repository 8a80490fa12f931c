/**
 * Boxes of a label file that its loader keeps: class, centre and sides as shares of the image, with their lines. In memory
 * that the next file uses again.
 */
export interface KeptRows {
  /** Five numbers a box. */
  readonly values: Float32Array;
  readonly lines: Int32Array;
  /** Lines of rows that repeat another. */
  readonly repeated: readonly number[];
}
