import type { BoxCounts, Dataset } from '../dataset/Dataset.ts';
import type { RowsByImage } from '../dataset/rowsByImage.ts';
import { inPieces } from '../contract/steps/inPieces.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import { categoriesByImage } from './categoriesByImage.ts';
import { count, type Counts, counts } from './Counts.ts';

/** What a dataset holds, before any detector looks at it. */
export interface DatasetCounts extends BoxCounts {
  /** By row of the category: annotations, and the known images they are on. */
  readonly categoryAnnotations: Counts;
  readonly categoryImages: Counts;
}

export function* countDataset(dataset: Dataset, groups: RowsByImage): Steps<DatasetCounts> {
  const { annotations, categories } = dataset;
  const categoryAnnotations = counts(categories.length);
  const { category } = annotations;
  yield* inPieces(category.length, (from, to) => {
    for (let row = from; row < to; row++) {
      const at = category[row] as number;
      if (at >= 0) count(categoryAnnotations, at);
    }
  });
  return {
    ...dataset.counts,
    categoryAnnotations,
    categoryImages: yield* countImages(dataset, groups),
  };
}

/** Distinct images of each category. */
function* countImages(dataset: Dataset, groups: RowsByImage): Steps<Counts> {
  const column = counts(dataset.categories.length);
  const lastImage = new Int32Array(dataset.categories.length).fill(-1);
  const { start } = groups;
  let image = 0;
  yield* categoriesByImage(dataset, groups, (from, to, categories) => {
    for (let i = from; i < to; i++) {
      while (i >= (start[image + 1] as number)) image++;
      const category = categories[i - from] as number;
      if (category < 0) continue;
      count(column, category, Number(lastImage[category] !== image));
      lastImage[category] = image;
    }
  });
  return column;
}
