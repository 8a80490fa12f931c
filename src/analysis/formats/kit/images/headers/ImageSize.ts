/** What the header of an image file says. */
export interface ImageSize {
  readonly kind: ImageKind;
  /** Pixels as they are stored, before any turn; at least 1. */
  readonly width: number;
  /** Pixels as they are stored, before any turn; at least 1. */
  readonly height: number;
  /** Exif 2.3, tag 274: from 1 to 8, and 1 where the file does not say; 5 to 8 turn the image by a quarter. */
  readonly orientation: number;
}

export type ImageKind = 'bmp' | 'gif' | 'jpeg' | 'png' | 'tiff' | 'webp';
