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
  { images, annotations }: Dataset,
  places: Int32Array,
  charted: number,
): Steps<PositionTally> {
  const tally = positionTally(charted);
  // One for all: those of a million boxes would be 100 MB to collect.
  const box = { x: 0, y: 0, width: 0, height: 0, imageWidth: 0, imageHeight: 0 };
  const { image: imageOf, boxes, category } = annotations;
  yield* inPieces(imageOf.length, (from, to) => {
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
  });
  return tally;
}

function* countTogether(
  dataset: Dataset,
  groups: RowsByImage,
  places: Int32Array,
  charted: number,
): Steps<CooccurrenceTally> {
  const tally = cooccurrenceTally(charted);
  const { start } = groups;
  // By place: the last image that the class was seen on.
  const lastImage = new Int32Array(charted).fill(-1);
  let present: number[] = [];
  let image = 0;
  yield* categoriesByImage(dataset, groups, (from, to, categories) => {
    for (let i = from; i < to; i++) {
      while (i >= (start[image + 1] as number)) {
        addTogether(tally, present);
        present = [];
        image++;
      }
      const place = places[categories[i - from] as number] ?? -1;
      if (place < 0 || lastImage[place] === image) continue;
      lastImage[place] = image;
      present.push(place);
    }
  });
  addTogether(tally, present);
  return tally;
}
