import type { Steps } from '../../../contract/steps/Steps.ts';
import { seededRandom } from '../../../geometry/seededRandom.ts';
import type { ImageClasses } from './ImageClasses.ts';
import type { ClassShift } from './SplitComparison.ts';

const SEED = 1;
const LEVEL = 0.05;
/** More draws say no more; fewer cannot tell 5 %. */
const MOST_DRAWS = 1000;
const FEWEST_DRAWS = 100;
/** Boxes that are drawn in all, which takes about a second. */
const MOST_BOXES = 1e8;

/**
 * How far the class shares of two splits lie apart. Images are what is drawn, since boxes of one image resemble each other:
 * with replacement within each split for the interval, and without over both for what chance alone would give.
 *
 * The distance of two samples is larger than that of what they were drawn from, and that of two resamples larger again by
 * about as much. So the interval is the basic one, 2 d − quantiles (Davison and Hinkley 1997, *Bootstrap Methods and their
 * Application*, 5.2); where the distance is no more than chance it begins at 0, and it never ends below the distance.
 *
 * @param count of the classes
 * @returns null where a side has no box
 */
export function* classShift(
  first: ImageClasses,
  second: ImageClasses,
  count: number,
): Steps<ClassShift | null> {
  const boxes = first.classes.length + second.classes.length;
  if (first.classes.length === 0 || second.classes.length === 0) return null;
  const draws = Math.max(FEWEST_DRAWS, Math.min(MOST_DRAWS, Math.floor(MOST_BOXES / boxes)));
  const random = seededRandom(SEED);
  const distance = totalVariation(countAll(first, count), countAll(second, count));
  const resampled = yield* bootstrap(first, second, { count, draws, random });
  const divided = yield* divisions(first, second, { count, draws, random });
  // A division that differs by rounding alone lies as far apart.
  const asFar = divided.filter(other => other >= distance - 1e-12).length;
  const chance = (1 + asFar) / (1 + draws);
  const isShift = chance < LEVEL;
  const low = 2 * distance - quantile(resampled, 1 - LEVEL / 2);
  const high = 2 * distance - quantile(resampled, LEVEL / 2);
  return {
    distance,
    low: isShift ? Math.max(0, low) : 0,
    high: Math.min(1, Math.max(distance, high)),
    byChance: quantile(divided, 1 - LEVEL),
    chance,
    isShift,
    draws,
  };
}

interface Drawing {
  readonly count: number;
  readonly draws: number;
  readonly random: () => number;
}

/** Distances of resamples, ascending. */
function* bootstrap(
  first: ImageClasses,
  second: ImageClasses,
  { count, draws, random }: Drawing,
): Steps<Float64Array> {
  const distances = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    const one = resample(first, count, random);
    yield;
    distances[draw] = totalVariation(one, resample(second, count, random));
    yield;
  }
  return distances.toSorted();
}

/** Distances of random divisions of all images into as many as either side has, ascending. */
function* divisions(
  first: ImageClasses,
  second: ImageClasses,
  { count, draws, random }: Drawing,
): Steps<Float64Array> {
  const all = first.images + second.images;
  const order = Int32Array.from({ length: all }, (_, image) => image);
  const distances = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    const sides = [new Float64Array(count), new Float64Array(count)] as const;
    for (let place = 0; place < all; place++) {
      const other = place + Math.floor(random() * (all - place));
      const image = order[other] as number;
      order[other] = order[place] as number;
      order[place] = image;
      const side = place < first.images ? sides[0] : sides[1];
      if (image < first.images) addImage(first, image, side);
      else addImage(second, image - first.images, side);
    }
    distances[draw] = totalVariation(...sides);
    yield;
  }
  return distances.toSorted();
}

function resample(side: ImageClasses, count: number, random: () => number): Float64Array {
  const counts = new Float64Array(count);
  for (let draw = 0; draw < side.images; draw++)
    addImage(side, Math.floor(random() * side.images), counts);
  return counts;
}

function countAll(side: ImageClasses, count: number): Float64Array {
  const counts = new Float64Array(count);
  for (let image = 0; image < side.images; image++) addImage(side, image, counts);
  return counts;
}

function addImage({ start, classes }: ImageClasses, image: number, counts: Float64Array): void {
  for (let at = start[image] as number; at < (start[image + 1] as number); at++) {
    const place = classes[at] as number;
    counts[place] = (counts[place] as number) + 1;
  }
}

/** Half the sum of the differences of the shares; 1 where a side has nothing. */
function totalVariation(first: Float64Array, second: Float64Array): number {
  const [one, other] = [sum(first), sum(second)];
  if (one === 0 || other === 0) return 1;
  let differences = 0;
  for (let place = 0; place < first.length; place++)
    differences += Math.abs((first[place] as number) / one - (second[place] as number) / other);
  return Math.min(1, differences / 2);
}

function sum(counts: Float64Array): number {
  return counts.reduce((all, count) => all + count, 0);
}

/** @param values ascending, not empty */
function quantile(values: Float64Array, share: number): number {
  const place = Math.min(values.length - 1, Math.max(0, Math.ceil(share * values.length) - 1));
  return values[place] as number;
}
