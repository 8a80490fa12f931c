/**
 * How boxes seem to be written where it is not [x, y, width, height] in pixels of their image. `axes`: x and y changed places,
 * in the boxes or in the sizes of the images; `corners-any-order`: x before y or y before x, which fit alike;
 * `scaled`: the images had another size when the boxes were drawn; `beyond`: most
 * boxes do not fit their image, and nothing that is known here explains it.
 */
export const CONVENTION_CODES = [
  'normalized',
  'normalized-corners',
  'normalized-centres',
  'percent',
  'corners',
  'yx-corners',
  'corners-any-order',
  'centres',
  'axes',
  'scaled',
  'beyond',
] as const;

export type ConventionCode = (typeof CONVENTION_CODES)[number];

/** A systematic mistake that was found, and what speaks for it. */
export interface Convention {
  readonly code: ConventionCode;
  /** Boxes that were looked at: those with four finite numbers on an image with a size. */
  readonly boxes: number;
  /** Share of them that fit their image as written, in [0, 1]. */
  readonly asWritten: number;
  /** Share of them that fit it as found; of `beyond`, the same as written. */
  readonly asFound: number;
  /** Shares of given areas that are those of the boxes as written, and as found; absent where they decide nothing. */
  readonly area?: { readonly asWritten: number; readonly asFound: number };
  /** Shares of polygons whose bounds are those of the boxes as written, and as found; absent where they were not looked at. */
  readonly polygons?: { readonly asWritten: number; readonly asFound: number };
  /** How many times as large the images seem to have been; only of `scaled`. */
  readonly factor?: number;
}
