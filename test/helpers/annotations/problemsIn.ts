import type { Dataset, Problem } from '../../../src/analysis/dataset/Dataset.ts';
import { problemsOf } from '../../../src/analysis/dataset/problemsOf.ts';

/** All problems of a data set, those about its categories among them. */
export function problemsIn(dataset: Dataset): readonly Problem[] {
  const annotations = dataset.categories.map(() => 0);
  for (const row of dataset.annotations.category) if (row >= 0) annotations[row]!++;
  return problemsOf(dataset, annotations);
}
