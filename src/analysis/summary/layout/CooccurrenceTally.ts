import { fail } from '../../contract/failures/Failure.ts';
import { count, type Counts, counts } from '../Counts.ts';

/** On how many images two of the charted classes appear together; the upper triangle of a square, and its diagonal. */
export interface CooccurrenceTally {
  readonly classes: number;
  /** Place × classes + place, the lower place first. Of many classes only the pairs that there are. */
  readonly images: Counts | Map<number, number>;
}

/** So many classes have a square of 8 MiB; most pairs of more classes are nowhere together. */
const MOST_DENSE = 1024;
/** The 1,203 classes of LVIS have 723,003 pairs, of which half are there. */
const MOST_PAIRS = 1 << 22;

export function cooccurrenceTally(classes: number): CooccurrenceTally {
  return { classes, images: classes <= MOST_DENSE ? counts(classes ** 2) : new Map() };
}

/**
 * Counts one image.
 *
 * @param places of the charted classes on it, each once
 * @throws FailureError `counts-not-mergeable` for more different pairs than are kept
 */
export function addTogether(tally: CooccurrenceTally, places: readonly number[]): void {
  for (let index = 0; index < places.length; index++)
    for (let other = index; other < places.length; other++)
      addPair(tally, places[index] as number, places[other] as number, 1);
}

/** Adds `other` to `into`. @param places of the charted classes of `into`, for each of `other`; left out where they are the same */
export function mergeTogether(
  into: CooccurrenceTally,
  other: CooccurrenceTally,
  places?: Int32Array,
): void {
  const at = (place: number) => places?.[place] ?? place;
  for (const [key, images] of pairsOf(other)) {
    const first = Math.floor(key / other.classes);
    addPair(into, at(first), at(key - first * other.classes), images);
  }
}

/** The pairs that appear together on some image, by their key: place × classes + place, the lower place first. */
export function* pairsOf({ images }: CooccurrenceTally): Generator<readonly [number, number]> {
  for (const [key, number] of images.entries()) if (number > 0) yield [key, number];
}

/** The square of some of the charted classes, symmetric; on its diagonal the images of each class. */
export function readTogether(tally: CooccurrenceTally, places: readonly number[]): number[][] {
  return places.map(one => places.map(other => imagesOf(tally, one, other)));
}

function imagesOf({ classes, images }: CooccurrenceTally, one: number, other: number): number {
  const key = Math.min(one, other) * classes + Math.max(one, other);
  return (images instanceof Map ? images.get(key) : images[key]) ?? 0;
}

export function addPair(
  { classes, images }: CooccurrenceTally,
  one: number,
  other: number,
  by: number,
) {
  const key = Math.min(one, other) * classes + Math.max(one, other);
  if (!(images instanceof Map)) {
    count(images, key, by);
    return;
  }
  images.set(key, (images.get(key) ?? 0) + by);
  if (images.size > MOST_PAIRS)
    fail({
      code: 'counts-not-mergeable',
      reason: { kind: 'too-many', what: 'class-pairs', most: MOST_PAIRS },
    });
}
