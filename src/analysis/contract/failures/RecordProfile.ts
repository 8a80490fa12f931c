import type { IdMismatch, NoBox } from './UnusableReason.ts';

/** What the annotations of a file hold where others have boxes and ids of images. */
export interface RecordProfile {
  /** Those without a box, by what is there instead; the most frequent first. */
  readonly noBoxes: readonly (NoBox & { readonly count: number })[];
  /** Of the first annotation whose image the file does not list; null where all are listed. */
  readonly ids: IdMismatch | null;
}
