import { BoxesByImage } from '../../dataset/BoxesByImage.ts';
import type { BoxColumns, Dataset } from '../../dataset/Dataset.ts';
import type { RowsByImage } from '../../dataset/rowsByImage.ts';
import { sizeClass } from '../../dataset/sizeClass.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
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
  const byImage = new BoxesByImage(dataset.annotations, groups);
  const boxes = byImage.columns;
  const places = chartedPlaces(charted, dataset.categories.length);
  const positions = positionTally(charted.length);
  const cooccurrence = cooccurrenceTally(charted.length);
  const lastImage = new Int32Array(charted.length).fill(-1);
  let work = 0;
  for (let image = 0; image < dataset.images.count; image++) {
    const present: number[] = [];
    const start = byImage.first(image);
    const end = start + (groups.start[image + 1] as number) - (groups.start[image] as number);
    for (let first = start; first < end; first += BOXES_A_PIECE) {
      if (first > start) yield;
      const to = Math.min(end, first + BOXES_A_PIECE);
      const hand = { boxes, image, first, to, places, present, lastImage };
      addBoxes(dataset.images, hand, positions);
    }
    addTogether(cooccurrence, present);
    work += 1 + end - start;
    if (work < BOXES_A_PIECE) continue;
    work = 0;
    yield;
  }
  return { charted, positions, cooccurrence };
}

interface BoxesAtHand {
  readonly boxes: BoxColumns;
  readonly image: number;
  /** The first of its boxes, and the one after the last. */
  readonly first: number;
  readonly to: number;
  /** By row of the category: its place among the charted ones, or −1. */
  readonly places: Int32Array;
  /** Places of the charted classes seen on the image. */
  readonly present: number[];
  /** By place: the last image that the class was seen on. */
  readonly lastImage: Int32Array;
}

function addBoxes(
  images: Dataset['images'],
  { boxes: columns, image, first, to, places, present, lastImage }: BoxesAtHand,
  positions: PositionTally,
): void {
  const { boxes, category } = columns;
  const imageWidth = images.width[image] as number;
  const imageHeight = images.height[image] as number;
  for (let row = first; row < to; row++) {
    const place = places[category[row] as number] ?? -1;
    if (place >= 0 && lastImage[place] !== image) {
      lastImage[place] = image;
      present.push(place);
    }
    const box = {
      x: boxes[4 * row] as number,
      y: boxes[4 * row + 1] as number,
      width: boxes[4 * row + 2] as number,
      height: boxes[4 * row + 3] as number,
      imageWidth,
      imageHeight,
    };
    addPosition(positions, box, sizeClass(columns, row), place);
  }
}
