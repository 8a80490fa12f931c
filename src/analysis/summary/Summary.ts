import type { BoxCounts, Category, Problem, ProblemExample } from '../dataset/Dataset.ts';
import type { AnchorCounts } from './AnchorTally.ts';
import type { BarExamples } from './markedBoxes.ts';
import type { Counts } from './Counts.ts';
import type { LayoutCounts } from './layout/countLayout.ts';
import type { ImageSample } from './ImageSample.ts';

/** What is counted of a data set whatever the detector, keyed by ids. */
export interface DescribedDataset extends BoxCounts {
  readonly images: number;
  readonly annotations: number;
  /** Listed ones first. A row of a column belongs to a category here. */
  readonly categories: readonly SummaryCategory[];
  /** By category: annotations, and the known images they are on. */
  readonly categoryAnnotations: Counts;
  readonly categoryImages: Counts;
  /** About images and annotations; `problemsOf` adds those about categories. */
  readonly problems: readonly Problem[];
  /** As of the dataset; counts that merge do not have it. */
  readonly mostExamples?: number;
  readonly layout: LayoutCounts;
}

/**
 * All that is counted of a data set under one detector, keyed by ids and bounded by the number of classes: reports, advice
 * and the simulation start from it alone.
 */
export interface Summary extends DescribedDataset {
  readonly anchors: AnchorCounts;
  /** Records that the loader of the detector's framework does not take as they are, by `RECORD_FAULTS`. */
  readonly records: Counts;
  /** Boxes without any foreground anchor, those with the lowest ids. */
  readonly unmatched: readonly ProblemExample[];
  readonly bars: BarExamples;
  /** Images to count again with other anchors; none where the detector has none to choose. */
  readonly sample: ImageSample;
}

export interface SummaryCategory extends Category {
  /** Its lowest place in the list of a file; null where none lists it. */
  readonly place: number | null;
}

/** A summary that merges with those of other files: it holds of every class what reports show of some, and levels apart. */
export type MergeableSummary = Summary & { readonly mergeable: true };
