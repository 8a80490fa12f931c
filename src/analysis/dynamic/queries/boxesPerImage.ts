import type { ShownBoxes } from '../../dataset/shownBoxes.ts';

/** How many images have how many boxes: `images[n]` images have n. */
export interface BoxesPerImage {
  readonly images: Float64Array;
}

/** The histogram of boxes per image; everything below is counted from it, so parts of a dataset add up exactly. */
export function boxesPerImage({ start }: ShownBoxes): BoxesPerImage {
  let most = 0;
  for (let image = 1; image < start.length; image++)
    most = Math.max(most, (start[image] as number) - (start[image - 1] as number));
  const images = new Float64Array(most + 1);
  for (let image = 1; image < start.length; image++) {
    const boxes = (start[image] as number) - (start[image - 1] as number);
    images[boxes] = (images[boxes] as number) + 1;
  }
  return { images };
}
