/** What the first bytes of a picture say. */
export interface PictureHead {
  readonly kind: 'jpeg' | 'png' | 'webp';
  /** Pixels as they are stored, before any turn. */
  readonly width: number;
  readonly height: number;
  /** EXIF orientation, 1 to 8: how a viewer turns it; 1 where it says nothing. */
  readonly orientation: number;
}
