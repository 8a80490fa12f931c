import { inPieces } from '../contract/steps/inPieces.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import type { Dataset } from './Dataset.ts';
import { groupRows } from './groupRows.ts';
import { sizeClass } from './sizeClass.ts';

/** Boxes as the loaders of point- and query-based detectors keep them: no crowd regions, both sides above 0. */
export interface ShownBoxes {
  /** Pixels of each image; NaN where the file does not say. */
  readonly width: Float64Array;
  readonly height: Float64Array;
  /** Boxes of image i are `start[i] … start[i + 1] - 1`. */
  readonly start: Int32Array;
  /** x, y, width, height in pixels, 4 × boxes, image by image. */
  readonly boxes: Float64Array;
  /** Row of the category of each box; −1 where it has none. */
  readonly category: Int32Array;
  /** COCO's size class of each box: 0, 1, 2. */
  readonly size: Int8Array;
}

/** Takes the boxes out of a dataset, in linear time. */
export function* shownBoxes({ images, annotations }: Dataset): Steps<ShownBoxes> {
  const { boxes, crowd, category } = annotations;
  const image = new Int32Array(annotations.count);
  yield* inPieces(annotations.count, (from, to) => {
    for (let row = from; row < to; row++) {
      const width = boxes[4 * row + 2] as number;
      const height = boxes[4 * row + 3] as number;
      const placed = Number.isFinite((boxes[4 * row] as number) + (boxes[4 * row + 1] as number));
      // Infinite sides are not a size.
      const shown =
        crowd[row] === 0 && placed && width > 0 && height > 0 && width + height < Infinity;
      image[row] = shown ? (annotations.image[row] as number) : -1;
    }
  });
  const { rows, start } = yield* groupRows(image, images.count);
  const kept = {
    boxes: new Float64Array(4 * rows.length),
    category: new Int32Array(rows.length),
    size: new Int8Array(rows.length),
  };
  yield* inPieces(rows.length, (from, to) => {
    for (let at = from; at < to; at++) {
      const row = rows[at] as number;
      for (let side = 0; side < 4; side++)
        kept.boxes[4 * at + side] = boxes[4 * row + side] as number;
      kept.category[at] = category[row] as number;
      kept.size[at] = sizeClass(annotations, row);
    }
  });
  return { width: images.width, height: images.height, start, ...kept };
}
