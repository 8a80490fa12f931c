import type { Steps } from '../contract/steps/Steps.ts';
import type { Dataset } from '../dataset/Dataset.ts';
import type { RowsByImage } from '../dataset/rowsByImage.ts';
import { countDataset } from './countDataset.ts';
import { chartedClasses } from './layout/chartedClasses.ts';
import { countLayout } from './layout/countLayout.ts';
import type { DescribedDataset } from './Summary.ts';

/**
 * Counts what a data set is whatever the detector.
 *
 * @param mergeable whether layouts are kept of every class, and not only of those that reports show
 */
export function* describeDataset(
  dataset: Dataset,
  groups: RowsByImage,
  mergeable: boolean,
): Steps<DescribedDataset> {
  const counts = yield* countDataset(dataset, groups);
  const charted = mergeable
    ? [...dataset.categories.keys()]
    : chartedClasses(counts.categoryImages);
  return {
    images: dataset.images.count,
    annotations: dataset.annotations.count,
    ...counts,
    categories: dataset.categories.map((category, row) => ({
      ...category,
      place: category.listings > 0 ? row : null,
    })),
    problems: dataset.problems,
    ...(dataset.mostExamples !== undefined && { mostExamples: dataset.mostExamples }),
    layout: yield* countLayout(dataset, groups, charted),
  };
}
