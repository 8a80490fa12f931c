import type { BoxesPerImage } from './boxesPerImage.ts';
import type { DenoisingRule } from './OneToOneRule.ts';

/** Contrastive denoising over random batches: what is added to the queries of every picture. */
export interface DenoisingCounts {
  /** Expected copies of every box, over batches that have a box. */
  readonly groups: number;
  /** Expected further queries of a picture, padding included; pictures are padded to the fullest of their batch. */
  readonly queries: number;
  /** The same for a batch with the fullest picture. */
  readonly mostQueries: number;
}

/**
 * Batches as they are drawn with replacement from the histogram of boxes per image: the fullest of B pictures has at most k
 * boxes with probability F(k)^B. A batch without boxes has no denoising.
 *
 * @param batch pictures that are padded together (per device)
 */
export function countDenoising(
  { images }: BoxesPerImage,
  { number }: DenoisingRule,
  batch: number,
): DenoisingCounts {
  const total = images.reduce((sum, count) => sum + count, 0);
  const counts = { groups: 0, queries: 0, mostQueries: 0 };
  let below = 0;
  let seen = 0;
  let withBoxes = 0;
  images.forEach((count, boxes) => {
    seen += count;
    const upTo = (seen / total) ** batch;
    const chance = upTo - below;
    below = upTo;
    if (boxes === 0 || count === 0) return;
    const groups = denoisingGroups(number, boxes);
    withBoxes += chance;
    counts.groups += chance * groups;
    counts.queries += chance * 2 * groups * boxes;
    counts.mostQueries = Math.max(counts.mostQueries, 2 * groups * boxes);
  });
  return { ...counts, groups: withBoxes === 0 ? 0 : counts.groups / withBoxes };
}

/** How often each box is copied where the fullest picture of a batch has so many. */
function denoisingGroups(number: number, mostBoxes: number): number {
  return Math.max(1, Math.floor(number / mostBoxes));
}
