/** The finding of a report in one sentence; numbers come formatted. */
export interface HeadlineWords {
  /** No image has a width and height that the detector can take. */
  readonly 'nothing-countable': string;
  /** Training uses none of the images. */
  readonly 'left-out': string;
  readonly 'no-foreground': (background: string) => string;
  readonly ratio: (backgroundPerForeground: string) => string;
  /** What focal loss is there for. */
  readonly easyBackground: (share: string, half: string) => string;
}
