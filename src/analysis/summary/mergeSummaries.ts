import { mergeExamples, mergeProblems } from '../dataset/examples.ts';
import { anchorCounts, type AnchorCounts, mergeAnchorCounts } from './AnchorTally.ts';
import { mergeBarExamples, UNMATCHED_EXAMPLES } from './markedBoxes.ts';
import { cooccurrenceTally, mergeTogether } from './layout/CooccurrenceTally.ts';
import { type Counts, counts, mergeRowCounts } from './Counts.ts';
import type { LayoutCounts } from './layout/countLayout.ts';
import { lowestLevel } from './evidence/evidenceLevels.ts';
import { keepLevelsFrom } from './evidence/EvidenceTally.ts';
import { mergeSamples } from './ImageSample.ts';
import { mergeCategories, placesIn } from './mergeCategories.ts';
import { mergePositions, positionTally } from './layout/PositionTally.ts';
import type { MergeableSummary } from './Summary.ts';
import { checkClasses } from './checkClasses.ts';

/**
 * The summary of two files together: the same as that of one file with the images and annotations of both, whatever their
 * order. Both must come from the same detector. An image or an annotation that stands in both counts twice, and is no
 * problem: nobody can see it any more.
 *
 * @throws FailureError `counts-not-mergeable` where both have more classes together than are kept
 */
export function mergeSummaries(one: MergeableSummary, other: MergeableSummary): MergeableSummary {
  const categories = mergeCategories(one.categories, other.categories);
  checkClasses(categories.length);
  const parts = [one, other].map(part => ({ part, rows: placesIn(categories, part.categories) }));
  const byCategory = (column: (part: MergeableSummary) => Counts) => {
    const sums = counts(categories.length);
    for (const { part, rows } of parts) mergeRowCounts(sums, column(part), rows);
    return sums;
  };
  const images = one.images + other.images;
  return {
    mergeable: true,
    images,
    annotations: one.annotations + other.annotations,
    crowd: one.crowd + other.crowd,
    sizes: one.sizes.map((size, at) => size + (other.sizes[at] as number)),
    categories,
    categoryAnnotations: byCategory(part => part.categoryAnnotations),
    categoryImages: byCategory(part => part.categoryImages),
    problems: mergeProblems(one.problems, other.problems),
    layout: layoutOf(parts, categories.length),
    anchors: anchorsOf(parts, { categories: categories.length, images }),
    records: one.records.map((found, at) => found + (other.records[at] as number)),
    unmatched: mergeExamples(one.unmatched, other.unmatched, UNMATCHED_EXAMPLES),
    bars: mergeBarExamples(one.bars, other.bars),
    sample: mergeSamples(one.sample, other.sample),
  };
}

interface Part {
  readonly part: MergeableSummary;
  /** Of the merged categories, for each of its own. */
  readonly rows: Int32Array;
}

function layoutOf(parts: readonly Part[], classes: number): LayoutCounts {
  const positions = positionTally(classes);
  const cooccurrence = cooccurrenceTally(classes);
  for (const { part, rows } of parts) {
    mergePositions(positions, part.layout.positions, rows);
    mergeTogether(cooccurrence, part.layout.cooccurrence, rows);
  }
  return { charted: Array.from({ length: classes }, (_, row) => row), positions, cooccurrence };
}

function anchorsOf(
  parts: readonly Part[],
  { categories, images }: { readonly categories: number; readonly images: number },
): AnchorCounts {
  const sums = anchorCounts(parts[0]?.part.anchors.anchors.length ?? 0, categories);
  for (const { part, rows } of parts) mergeAnchorCounts(sums, part.anchors, rows);
  keepLevelsFrom(lowestLevel(images), sums.evidence);
  return sums;
}
