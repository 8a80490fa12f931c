import type { BoxesPerImage } from './boxesPerImage.ts';

/** What one-to-one matching makes of a dataset, in one layer and one group of queries. All of it is exact. */
export interface MatchCounts {
  readonly images: number;
  readonly boxes: number;
  /** Boxes with a query: Σ min(Q, boxes of the image). */
  readonly matched: number;
  /** Boxes that no query is left for; which ones, only predictions say. */
  readonly lost: number;
  /** Images with more boxes than queries. */
  readonly imagesOver: number;
  /** Queries without a box, over all images. */
  readonly unmatchedQueries: number;
  readonly mostBoxes: number;
}

/** @param queries Q, at least 1 */
export function countMatches({ images }: BoxesPerImage, queries: number): MatchCounts {
  const sums = { images: 0, boxes: 0, matched: 0, imagesOver: 0 };
  images.forEach((count, boxes) => {
    sums.images += count;
    sums.boxes += count * boxes;
    sums.matched += count * Math.min(queries, boxes);
    if (boxes > queries) sums.imagesOver += count;
  });
  return {
    ...sums,
    lost: sums.boxes - sums.matched,
    unmatchedQueries: queries * sums.images - sums.matched,
    mostBoxes: images.length - 1,
  };
}

/**
 * Boxes beyond a limit per image: of detections that are kept (`max_det`, `num_select`), or of labels that a loader takes
 * (YOLOX's `max_labels`).
 */
export function boxesBeyond({ images }: BoxesPerImage, limit: number): number {
  return images.reduce((sum, count, boxes) => sum + count * Math.max(0, boxes - limit), 0);
}
