import type { Dataset } from '../annotations/Dataset.ts';
import type { RowsByImage } from '../annotations/rowsByImage.ts';
import { count, type Counts, counts } from './Counts.ts';
import { SIZE_CLASSES, sizeClass } from './sizeClass.ts';

/** What a dataset holds, before any detector looks at it. Odd records count too: they are in the file. */
export interface DatasetCounts {
  readonly crowd: number;
  /** By row of the category: annotations, and the known images they are on. */
  readonly categoryAnnotations: Counts;
  readonly categoryImages: Counts;
  /** By COCO size class; boxes without a size are left out. */
  readonly sizes: Counts;
}

export function countDataset(dataset: Dataset, groups: RowsByImage): DatasetCounts {
  const { annotations, categories } = dataset;
  const categoryAnnotations = counts(categories.length);
  const sizes = counts(SIZE_CLASSES.length);
  let crowd = 0;
  for (let row = 0; row < annotations.count; row++) {
    crowd += annotations.crowd[row] as number;
    const category = annotations.category[row] as number;
    if (category >= 0) count(categoryAnnotations, category);
    const size = sizeClass(annotations, row);
    if (size >= 0) count(sizes, size);
  }
  return { crowd, categoryAnnotations, categoryImages: countImages(dataset, groups), sizes };
}

/** Distinct images of each category. */
function countImages({ images, annotations, categories }: Dataset, groups: RowsByImage): Counts {
  const column = counts(categories.length);
  const lastImage = new Int32Array(categories.length).fill(-1);
  for (let image = 0; image < images.count; image++) {
    for (let i = groups.start[image] as number; i < (groups.start[image + 1] as number); i++) {
      const category = annotations.category[groups.rows[i] as number] as number;
      if (category < 0 || lastImage[category] === image) continue;
      lastImage[category] = image;
      count(column, category);
    }
  }
  return column;
}
