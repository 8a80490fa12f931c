/** Why no pilots can be trained. */
export type PilotObstacle = UnfitDetector | UnfitSize | UnfitImages;

/** A detector that has no pilots. */
export interface UnfitDetector {
  /**
   * `no-anchors`: points, default boxes or shapes. `other-loss`: no focal loss over classes, or a sample of the anchors alone.
   * `other-levels`: its levels do not begin at a stride of 4, 8 or 16, each twice the one before, with as many anchors in
   * each place.
   */
  readonly kind: 'no-anchors' | 'other-loss' | 'other-levels';
  readonly detector: string;
}

/** No size of the images does. */
export interface UnfitSize {
  readonly kind: 'boxes-too-small' | 'other-imbalance' | 'deeper-levels';
  /** Of the largest size that was looked at: the longer side in pixels. */
  readonly longer: number;
  /** √(width × height) of the middle box there, in pixels. */
  readonly medianBox: number;
  /** How many times the detector's imbalance is that of pilots, either way. */
  readonly factor: number;
  /** Share of the foreground on levels that pilots do not have. */
  readonly deeper: number;
  /** What may be at most, or has to be at least. */
  readonly limit: number;
}

export type UnfitImages =
  | { readonly kind: 'no-pictures'; readonly images: number; readonly folders: readonly string[] }
  /** Images are read by path; the editor has the annotations by other means. */
  | { readonly kind: 'not-on-disk' }
  | { readonly kind: 'too-few-images'; readonly found: number; readonly needed: number }
  /** Among those that are held out. */
  | { readonly kind: 'too-few-boxes'; readonly found: number; readonly needed: number }
  | {
      readonly kind: 'too-short';
      readonly steps: number;
      readonly needed: number;
      /** That would do. */
      readonly minutes: number;
    }
  /** Not for two images at once. */
  | { readonly kind: 'no-memory'; readonly longer: number }
  /** What is kept in the folder is of other images, another detector or another plan. */
  | { readonly kind: 'other-state' };
