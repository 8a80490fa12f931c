import { seededOrder } from '../../geometry/seededOrder.ts';

/** Which images a step sees. */
export interface StepImages {
  readonly images: readonly number[];
  readonly mirrored: boolean;
}

/**
 * The images of each step, one order after another, half of the batches mirrored. What does not fill a batch at the end of an
 * order is left out.
 *
 * @param batch at most as many as there are images
 */
export function batchOrder(
  images: readonly number[],
  { batch }: { readonly batch: number },
  random: () => number,
): { readonly next: () => StepImages } {
  const size = Math.min(batch, images.length);
  let order: number[] = [];
  let at = 0;
  return {
    next: () => {
      if (at + size > order.length) {
        order = seededOrder(images.length, random);
        at = 0;
      }
      const mirrored = random() >= 0.5;
      const some = order.slice(at, at + size).map(place => images[place] as number);
      at += size;
      return { images: some, mirrored };
    },
  };
}
