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
