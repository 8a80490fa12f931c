import type { Counts } from '../Counts.ts';

/** How many classes get a map of positions of their own and a row of the co-occurrences, whatever the dataset has. */
export const CHARTED_CLASSES = 40;

/** Rows of the classes on most images, most first; ties keep the file's order, and classes on none are left out. */
export function chartedClasses(categoryImages: Counts): readonly number[] {
  return [...categoryImages.keys()]
    .filter(row => (categoryImages[row] as number) > 0)
    .toSorted((one, other) => (categoryImages[other] as number) - (categoryImages[one] as number))
    .slice(0, CHARTED_CLASSES);
}

/** Where each category stands among the charted ones; −1 for the others. */
export function chartedPlaces(charted: readonly number[], categories: number): Int32Array {
  const places = new Int32Array(categories).fill(-1);
  for (const [place, row] of charted.entries()) places[row] = place;
  return places;
}
