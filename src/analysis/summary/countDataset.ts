import type { BoxCounts, Dataset } from '../annotations/Dataset.ts';
import type { RowsByImage } from '../annotations/rowsByImage.ts';
import { sizeClass } from '../annotations/sizeClass.ts';
import { chartedClasses, chartedPlaces } from './chartedClasses.ts';
import { addTogether, cooccurrenceTally, type CooccurrenceTally } from './CooccurrenceTally.ts';
import { count, type Counts, counts } from './Counts.ts';
import { addPosition, positionTally, type PositionTally } from './PositionTally.ts';

/** What a dataset holds, before any detector looks at it. */
export interface DatasetCounts extends BoxCounts {
  /** By row of the category: annotations, and the known images they are on. */
  readonly categoryAnnotations: Counts;
  readonly categoryImages: Counts;
  /** Rows of the categories that the next two chart. */
  readonly charted: readonly number[];
  readonly positions: PositionTally;
  readonly cooccurrence: CooccurrenceTally;
}

export function countDataset(dataset: Dataset, groups: RowsByImage): DatasetCounts {
  const { annotations, categories } = dataset;
  const categoryAnnotations = counts(categories.length);
  const { category } = annotations;
  for (let row = 0; row < category.length; row++) {
    const at = category[row] as number;
    if (at >= 0) count(categoryAnnotations, at);
  }
  const categoryImages = countImages(dataset, groups);
  const charted = chartedClasses(categoryImages);
  const places = chartedPlaces(charted, categories.length);
  const positions = positionTally(charted.length);
  const cooccurrence = cooccurrenceTally(charted.length);
  for (let image = 0; image < dataset.images.count; image++) {
    const rows = groups.rows.subarray(groups.start[image], groups.start[image + 1]);
    addImage(dataset, { image, rows, places }, { positions, cooccurrence });
  }
  return {
    ...dataset.counts,
    categoryAnnotations,
    categoryImages,
    charted,
    positions,
    cooccurrence,
  };
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
  { positions, cooccurrence }: Pick<DatasetCounts, 'positions' | 'cooccurrence'>,
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

/** Distinct images of each category. */
function countImages(
  { images, annotations, categories }: Dataset,
  { rows, start }: RowsByImage,
): Counts {
  const column = counts(categories.length);
  const lastImage = new Int32Array(categories.length).fill(-1);
  // Gathered first: rows lie far apart, and look-ups that nothing is decided by overlap (28 ms for a million became 12).
  const grouped = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++)
    grouped[i] = annotations.category[rows[i] as number] as number;
  for (let image = 0, i = 0; image < images.count; image++) {
    for (const end = start[image + 1] as number; i < end; i++) {
      const category = grouped[i] as number;
      if (category < 0) continue;
      count(column, category, Number(lastImage[category] !== image));
      lastImage[category] = image;
    }
  }
  return column;
}
