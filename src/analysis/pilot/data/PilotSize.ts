/** The size of images in pilots, and how near they are to the detector with it. */
export interface PilotSize {
  /** Longer side in pixels. */
  readonly longer: number;
  /** √(width × height) of the middle box, in pixels. */
  readonly medianBox: number;
  /** Background for one foreground anchor in pilots. */
  readonly negativesPerPositive: number;
  /** The detector's own over that of pilots: what each background score counts for. */
  readonly backgroundWeight: number;
}

/** Why no size does. */
export interface UnfitSize {
  readonly kind: 'boxes-too-small' | 'other-imbalance' | 'deeper-levels';
  /** Of the largest size that was looked at. */
  readonly longer: number;
  readonly medianBox: number;
  /** How many times the detector's imbalance is that of pilots, either way. */
  readonly factor: number;
  /** Share of the foreground on levels that pilots do not have. */
  readonly deeper: number;
}
