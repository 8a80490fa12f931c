import { count, type Counts, counts, mergeCounts } from './Counts.ts';

/** On how many images two of the charted classes appear together; the upper triangle of a square, and its diagonal. */
export interface CooccurrenceTally {
  readonly classes: number;
  /** Place × classes + place, the lower place first. */
  readonly images: Counts;
}

export function cooccurrenceTally(classes: number): CooccurrenceTally {
  return { classes, images: counts(classes ** 2) };
}

/**
 * Counts one image.
 *
 * @param places of the charted classes on it, each once
 */
export function addTogether(tally: CooccurrenceTally, places: readonly number[]): void {
  for (const [index, one] of places.entries())
    for (let other = index; other < places.length; other++) {
      const second = places[other] as number;
      count(tally.images, Math.min(one, second) * tally.classes + Math.max(one, second));
    }
}

/** Adds `other` to `into`; both must chart the same classes. */
export function mergeTogether(into: CooccurrenceTally, other: CooccurrenceTally): void {
  mergeCounts(into.images, other.images);
}

/** The whole square, symmetric; on its diagonal the images of each class. */
export function readTogether({ classes, images }: CooccurrenceTally): number[][] {
  return Array.from({ length: classes }, (_row, one) =>
    Array.from(
      { length: classes },
      (_cell, other) => images[Math.min(one, other) * classes + Math.max(one, other)] as number,
    ),
  );
}
