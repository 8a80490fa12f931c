import type { Category, Dataset, Problem } from '../../../dataset/Dataset.ts';

/** What was concluded about a set besides its columns, which follow from the scan: to be kept until the next run. */
export interface SetOutcome {
  /** All that the conclusions rest on beside the rules: the scan by its sum, the classes, what was found around it. */
  readonly key: string;
  /** Images that are not in the data set, ascending. */
  readonly dropped: readonly number[];
  readonly categories: readonly Category[];
  readonly crowd: number;
  readonly sizes: readonly number[];
  readonly problems: readonly Problem[];
  readonly files: NonNullable<Dataset['files']>;
}

/** What of a data set does not follow from the scan alone. */
export function outcomeOf(
  key: string,
  dropped: readonly number[],
  { categories, counts, problems, files }: Dataset,
): SetOutcome {
  return {
    key,
    dropped,
    categories,
    crowd: counts.crowd,
    sizes: [...counts.sizes],
    problems,
    files: files ?? { count: 0, bytes: 0 },
  };
}
