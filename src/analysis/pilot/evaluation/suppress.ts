import { boxIou } from '../../predictions/boxIou.ts';

/** Boxes that overlap a better one by more than this are dropped. */
const MOST_OVERLAP = 0.5;
/** Detections of a class that are kept on an image: COCO's evaluation looks at no more. */
const MOST_KEPT = 100;

export interface Candidate {
  readonly score: number;
  /** x, y, width, height. */
  readonly box: Float64Array;
}

/** Greedy non-maximum suppression of the boxes of one class on one image. @param candidates the highest score first */
export function suppress(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const isNew = kept.every(
      ({ box }) => boxIou({ boxes: candidate.box, at: 0 }, box, 0, false) <= MOST_OVERLAP,
    );
    if (isNew) kept.push(candidate);
    if (kept.length === MOST_KEPT) break;
  }
  return kept;
}
