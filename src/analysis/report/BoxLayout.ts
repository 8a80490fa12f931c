/**
 * Where the centres of boxes lie in their images: counts on a grid over the image, row by row from the top left. Boxes
 * without a size are left out.
 */
export interface PositionReport {
  /** Cells on each side of the maps by size class. */
  readonly side: number;
  readonly small: readonly number[];
  readonly medium: readonly number[];
  readonly large: readonly number[];
  /** Boxes whose centre lies beyond their image. */
  readonly outside: number;
  /** The 40 classes on most images, each on a grid of `side` × `side` of its own. */
  readonly perCategory: {
    readonly side: number;
    readonly maps: readonly { readonly id: number | string; readonly counts: readonly number[] }[];
  };
}

/** Which classes appear together. */
export interface CooccurrenceReport {
  /** The 40 classes on most images, most first. */
  readonly categories: readonly (number | string)[];
  /** Images that show both classes, symmetric, in that order; on the diagonal the images of the class. */
  readonly images: readonly (readonly number[])[];
}
