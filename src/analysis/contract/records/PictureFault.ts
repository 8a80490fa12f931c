/** Why a picture cannot be used. */
export const PICTURE_FAULTS = [
  'missing',
  'unreadable',
  /** None of JPEG, PNG and WebP, or an animation. */
  'other-kind',
  'cut-off',
  /** Four colours, for print. */
  'cmyk',
  /** Not of the size that is annotated, turned or not. */
  'other-size',
] as const;

export type PictureFault = (typeof PICTURE_FAULTS)[number];
