/** Anchors of images, as a rule assigns them. */
export interface AssignedShare {
  readonly foreground: number;
  /** Neither foreground nor ignored. */
  readonly background: number;
}
