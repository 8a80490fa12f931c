import type { PlainCoco } from '../annotations/plainDataset.ts';

/** One image with its annotations, as a framework's data loader gets them. */
export interface PlainImage {
  readonly width: number;
  readonly height: number;
  readonly annotations: PlainCoco['annotations'];
}

/** What a framework's own code, followed line by line over every candidate, says about one image. */
export interface Transcribed {
  /** Boxes that take part. */
  readonly boxes: number;
  readonly candidates: number;
  /** Candidate and position of its box, by candidate. */
  readonly foreground: readonly (readonly [number, number])[];
  readonly softNegatives?: number;
}

export type Transcription = (image: PlainImage) => Transcribed;

export const f = Math.fround;

export function byCandidate(
  pairs: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  return pairs.toSorted(([a, boxA], [b, boxB]) => a - b || boxA - boxB);
}
