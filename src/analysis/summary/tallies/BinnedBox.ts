/** One box of an image by the bins it falls into; −1 where it falls into none. */
export interface BinnedBox {
  /** Row of the category. */
  readonly category: number;
  /** Its foreground anchors. */
  readonly foreground: number;
  readonly sizeClass: number;
  readonly aspectClass: number;
  readonly sizeBin: number;
  readonly shapeBin: number;
  readonly matchClass: number;
  readonly bestIouBin: number;
  /** Why it has no anchor at the foreground threshold, or why none was left for it. */
  readonly reason: number;
  /** Why it has no foreground anchor; −1 where it has one. */
  readonly unmatchedReason: number;
  /** Whether no anchor reaches the foreground threshold. */
  readonly isWeak: boolean;
}
