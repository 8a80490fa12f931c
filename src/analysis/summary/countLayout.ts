import type { Dataset } from '../annotations/Dataset.ts';
import type { RowsByImage } from '../annotations/rowsByImage.ts';
import { sizeClass } from '../annotations/sizeClass.ts';
import { chartedClasses, chartedPlaces } from './chartedClasses.ts';
import { addTogether, cooccurrenceTally, type CooccurrenceTally } from './CooccurrenceTally.ts';
import type { Counts } from './Counts.ts';
import { addPosition, positionTally, type PositionTally } from './PositionTally.ts';

/** Where boxes lie, and which classes come together. */
export interface LayoutCounts {
  /** Rows of the categories that the other two chart. */
  readonly charted: readonly number[];
  readonly positions: PositionTally;
  readonly cooccurrence: CooccurrenceTally;
}

/** @param categoryImages  images of each category, by row */
export function countLayout(
  dataset: Dataset,
  groups: RowsByImage,
  categoryImages: Counts,
): LayoutCounts {
  const charted = chartedClasses(categoryImages);
  const places = chartedPlaces(charted, dataset.categories.length);
  const positions = positionTally(charted.length);
  const cooccurrence = cooccurrenceTally(charted.length);
  for (let image = 0; image < dataset.images.count; image++) {
    const rows = groups.rows.subarray(groups.start[image], groups.start[image + 1]);
    addImage(dataset, { image, rows, places }, { positions, cooccurrence });
  }
  return { charted, positions, cooccurrence };
}

interface ImageAtHand {
  readonly image: number;
  /** Its annotation rows. */
  readonly rows: Int32Array;
  /** By row of the category: its place among the charted ones, or −1. */
  readonly places: Int32Array;
}

function addImage(
  { images, annotations }: Dataset,
  { image, rows, places }: ImageAtHand,
  { positions, cooccurrence }: Pick<LayoutCounts, 'positions' | 'cooccurrence'>,
): void {
  const { boxes } = annotations;
  const present: number[] = [];
  const imageWidth = images.width[image] as number;
  const imageHeight = images.height[image] as number;
  for (const row of rows) {
    const place = places[annotations.category[row] as number] ?? -1;
    if (place >= 0 && !present.includes(place)) present.push(place);
    const box = {
      x: boxes[4 * row] as number,
      y: boxes[4 * row + 1] as number,
      width: boxes[4 * row + 2] as number,
      height: boxes[4 * row + 3] as number,
      imageWidth,
      imageHeight,
    };
    addPosition(positions, box, sizeClass(annotations, row), place);
  }
  addTogether(cooccurrence, present);
}
