import type { Dataset } from '../../dataset/Dataset.ts';
import type { RowsByImage } from '../../dataset/rowsByImage.ts';
import { sizeClass } from '../../dataset/sizeClass.ts';
import { inPieces } from '../../contract/steps/inPieces.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import { categoriesByImage } from '../categoriesByImage.ts';
import { chartedPlaces } from './chartedClasses.ts';
import { addTogether, cooccurrenceTally, type CooccurrenceTally } from './CooccurrenceTally.ts';
import { addPosition, positionTally, type PositionTally } from './PositionTally.ts';

/** Where boxes lie, and which classes come together. */
export interface LayoutCounts {
  /** Rows of the categories that the other two count. */
  readonly charted: readonly number[];
  readonly positions: PositionTally;
  readonly cooccurrence: CooccurrenceTally;
}

/** Boxes that are counted in one piece of work; an image counts as one more. */
const BOXES_A_PIECE = 4096;

/** @param charted rows of the categories to count */
export function* countLayout(
  dataset: Dataset,
  groups: RowsByImage,
  charted: readonly number[],
): Steps<LayoutCounts> {
  const places = chartedPlaces(charted, dataset.categories.length);
  return {
    charted,
    positions: yield* countPositions(dataset, places, charted.length),
    cooccurrence: yield* countTogether(dataset, groups, places, charted.length),
  };
}

/** In the order of the file: boxes lie side by side in it, and those of one image do not. */
function* countPositions(
  dataset: Dataset,
  places: Int32Array,
  charted: number,
): Steps<PositionTally> {
  const tally = positionTally(charted);
  const addBoxes = positionAdder(tally, dataset, places);
  yield* inPieces(dataset.annotations.image.length, addBoxes);
  return tally;
}

/** Adds the boxes of a range of rows. */
function positionAdder(
  tally: PositionTally,
  { images, annotations }: Dataset,
  places: Int32Array,
): (from: number, to: number) => void {
  // One for all: those of a million boxes would be 100 MB to collect.
  const box = { x: 0, y: 0, width: 0, height: 0, imageWidth: 0, imageHeight: 0 };
  const { image: imageOf, boxes, category } = annotations;
  return (from, to) => {
    for (let row = from; row < to; row++) {
      const image = imageOf[row] as number;
      if (image < 0) continue;
      box.x = boxes[4 * row] as number;
      box.y = boxes[4 * row + 1] as number;
      box.width = boxes[4 * row + 2] as number;
      box.height = boxes[4 * row + 3] as number;
      box.imageWidth = images.width[image] as number;
      box.imageHeight = images.height[image] as number;
      addPosition(tally, box, sizeClass(annotations, row), places[category[row] as number] ?? -1);
    }
  };
}

function* countTogether(
  dataset: Dataset,
  groups: RowsByImage,
  places: Int32Array,
  charted: number,
): Steps<CooccurrenceTally> {
  const tally = cooccurrenceTally(charted);
  const categories = yield* categoriesByImage(dataset, groups);
  const lastImage = new Int32Array(charted).fill(-1);
  const present: number[] = [];
  let work = 0;
  for (let image = 0; image < dataset.images.count; image++) {
    const start = groups.start[image] as number;
    const end = groups.start[image + 1] as number;
    present.length = 0;
    for (let first = start; first < end; first += BOXES_A_PIECE) {
      if (first > start) yield;
      const to = Math.min(end, first + BOXES_A_PIECE);
      addPresent(present, image, { categories, places, lastImage, first, to });
    }
    addTogether(tally, present);
    work += 1 + end - start;
    if (work < BOXES_A_PIECE) continue;
    work = 0;
    yield;
  }
  return tally;
}

interface BoxesAtHand {
  /** Row of the category of each box, image after image. */
  readonly categories: Int32Array;
  /** By row of the category: its place among the charted ones, or −1. */
  readonly places: Int32Array;
  /** By place: the last image that the class was seen on. */
  readonly lastImage: Int32Array;
  /** The first of the boxes, and the one after the last. */
  readonly first: number;
  readonly to: number;
}

/** Adds the places of charted classes, each once an image. */
function addPresent(
  present: number[],
  image: number,
  { categories, places, lastImage, first, to }: BoxesAtHand,
): void {
  for (let at = first; at < to; at++) {
    const place = places[categories[at] as number] ?? -1;
    if (place < 0 || lastImage[place] === image) continue;
    lastImage[place] = image;
    present.push(place);
  }
}
