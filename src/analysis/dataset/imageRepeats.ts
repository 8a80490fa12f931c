import type { Steps } from '../contract/steps/Steps.ts';
import type { ShownBoxes } from './shownBoxes.ts';

/** Images between two looks at the clock. */
const IMAGES = 4096;

/** How many images each class is on, by row of the category. */
export function* imagesOfClasses(
  { start, category }: ShownBoxes,
  categories: number,
): Steps<number[]> {
  const images = Array.from({ length: categories }, () => 0);
  for (let image = 0; image + 1 < start.length; image++) {
    if (image % IMAGES === 0) yield;
    for (const row of classesOn({ start, category }, image))
      images[row] = (images[row] as number) + 1;
  }
  return images;
}

/**
 * How often repeat-factor sampling shows each image: √(threshold / frequency) of its rarest class, at least once (Gupta et al.
 * 2019, LVIS, section B of the appendix).
 *
 * @param frequencies share of the images that each class is on, by row of the category
 * @param threshold   share of the images below which a class is rare
 */
export function* imageRepeats(
  { start, category }: ShownBoxes,
  frequencies: readonly number[],
  threshold: number,
): Steps<Float64Array> {
  const repeats = new Float64Array(start.length - 1).fill(1);
  for (let image = 0; image < repeats.length; image++) {
    if (image % IMAGES === 0) yield;
    for (const row of classesOn({ start, category }, image))
      repeats[image] = Math.max(
        repeats[image] as number,
        Math.sqrt(threshold / (frequencies[row] as number)),
      );
  }
  return repeats;
}

/**
 * Rows of the images as a list in which they stand as often: a repeat of 1.3 stands once, and with a chance of .3 twice.
 *
 * @param random uniform in [0, 1)
 */
export function repeatedRows(repeats: Float64Array, random: () => number): number[] {
  return [...repeats].flatMap((repeat, row) => {
    const whole = Math.floor(repeat);
    const times = whole + Number(random() < repeat - whole);
    return Array.from({ length: times }, () => row);
  });
}

function classesOn(
  { start, category }: Pick<ShownBoxes, 'start' | 'category'>,
  image: number,
): ReadonlySet<number> {
  const own = category.subarray(start[image], start[image + 1]);
  return new Set(own.filter(row => row >= 0));
}
