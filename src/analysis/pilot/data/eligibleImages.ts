import type { Dataset } from '../../dataset/Dataset.ts';
import type { RowsByImage } from '../../dataset/rowsByImage.ts';
import { seededRandom } from '../../geometry/seededRandom.ts';
import { seededOrder } from '../../geometry/seededOrder.ts';
import { isUsable } from './scaledImages.ts';

/** One order for all comparisons of a set. */
const ORDER = 7;

/** Rows of the images that have a size and a box to learn, in an order of chance that is always the same. */
export function eligibleImages(
  { images, annotations }: Dataset,
  { rows, start }: RowsByImage,
): number[] {
  const hasBox = (image: number) =>
    rows
      .subarray(start[image], start[image + 1])
      .some(row => annotations.crowd[row] !== 1 && isUsable(annotations, row));
  return seededOrder(images.count, seededRandom(ORDER)).filter(
    image =>
      (images.width[image] as number) > 0 && (images.height[image] as number) > 0 && hasBox(image),
  );
}
