/** What other anchors would do; numbers come formatted. */
export type AnchorAdviceWords = (numbers: {
  /** Shares of the boxes that the anchors cover. */
  readonly after: string;
  readonly before: string;
  readonly foregroundAfter: string;
  readonly foregroundBefore: string;
  /** How many were counted for it. */
  readonly images: string;
}) => string;
