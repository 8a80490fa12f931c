/** What the first bytes of a picture say. */
export interface PictureHead {
  readonly kind: 'jpeg' | 'png';
  /** Pixels as they are stored, before any turn. */
  readonly width: number;
  readonly height: number;
  /** EXIF orientation, 1 to 8: how a viewer turns it; 1 where it says nothing. */
  readonly orientation: number;
}

/** Why a picture cannot be used. */
export const PICTURE_FAULTS = [
  'missing',
  'unreadable',
  /** Neither JPEG nor PNG. */
  'other-kind',
  'cut-off',
  /** Four colours, for print. */
  'cmyk',
  /** Not of the size that is annotated, turned or not. */
  'other-size',
] as const;

export type PictureFault = (typeof PICTURE_FAULTS)[number];
