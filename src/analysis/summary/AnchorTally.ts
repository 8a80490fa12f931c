import { IOU_BINS } from '../assignment/Assignment.ts';
import { BOX_SIZE_EDGES } from './boxSizes.ts';
import { type Counts, counts, mergeCounts } from './Counts.ts';
import { type EvidenceTally, evidenceTally, mergeEvidence } from './EvidenceTally.ts';
import { SIZE_CLASSES } from './sizeClass.ts';

/** Everything that is counted over images. `mergeTallies` of parts equals the tally of the whole. */
export interface AnchorTally {
  /** By level. */
  readonly anchors: Counts;
  readonly foreground: Counts;
  readonly ignored: Counts;
  /** By row of the category; boxes that take part, their foreground anchors, and those without any. */
  readonly categoryBoxes: Counts;
  readonly categoryForeground: Counts;
  readonly categoryUnmatched: Counts;
  /** By COCO size class. */
  readonly sizeBoxes: Counts;
  readonly sizeForeground: Counts;
  readonly sizeUnmatched: Counts;
  readonly iouCounts: Counts;
  readonly boxSizes: Counts;
  readonly evidence: EvidenceTally;
  /** Annotation rows of the first unmatched boxes in the order of the file. */
  unmatchedRows: readonly number[];
}

/** How many unmatched boxes are kept as places to look at. */
export const UNMATCHED_EXAMPLES = 100;

export function anchorTally(levels: number, categories: number): AnchorTally {
  return {
    anchors: counts(levels),
    foreground: counts(levels),
    ignored: counts(levels),
    categoryBoxes: counts(categories),
    categoryForeground: counts(categories),
    categoryUnmatched: counts(categories),
    sizeBoxes: counts(SIZE_CLASSES.length),
    sizeForeground: counts(SIZE_CLASSES.length),
    sizeUnmatched: counts(SIZE_CLASSES.length),
    iouCounts: counts(IOU_BINS),
    boxSizes: counts(BOX_SIZE_EDGES.length - 1),
    evidence: evidenceTally(),
    unmatchedRows: [],
  };
}

/** Adds `other` to `into`; both must come from the same detector and dataset. */
export function mergeTallies(into: AnchorTally, other: AnchorTally): void {
  mergeCounts(into.anchors, other.anchors);
  mergeCounts(into.foreground, other.foreground);
  mergeCounts(into.ignored, other.ignored);
  mergeCounts(into.categoryBoxes, other.categoryBoxes);
  mergeCounts(into.categoryForeground, other.categoryForeground);
  mergeCounts(into.categoryUnmatched, other.categoryUnmatched);
  mergeCounts(into.sizeBoxes, other.sizeBoxes);
  mergeCounts(into.sizeForeground, other.sizeForeground);
  mergeCounts(into.sizeUnmatched, other.sizeUnmatched);
  mergeCounts(into.iouCounts, other.iouCounts);
  mergeCounts(into.boxSizes, other.boxSizes);
  mergeEvidence(into.evidence, other.evidence);
  into.unmatchedRows = keepFirst([...into.unmatchedRows, ...other.unmatchedRows]);
}

/** The lowest rows, in order. */
export function keepFirst(rows: readonly number[]): readonly number[] {
  return rows.toSorted((a, b) => a - b).slice(0, UNMATCHED_EXAMPLES);
}
