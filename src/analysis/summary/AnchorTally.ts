import { IOU_BINS } from '../assignment/Assignment.ts';
import { type BoxTally, boxTally, mergeBoxTallies } from './tallies/BoxTally.ts';
import { LEFT_OUT_REASONS } from './tallies/skipReason.ts';
import { type ClassTally, classTally, mergeClasses } from './tallies/ClassTally.ts';
import { type Counts, counts, mergeCounts } from './Counts.ts';
import { type EvidenceTally, evidenceTally, mergeEvidence } from './evidence/EvidenceTally.ts';
import { type BoxMarks, mergeMarks } from './tallies/BoxMarks.ts';

/** What is counted over the images of one file. */
export interface AnchorTally extends AnchorCounts {
  readonly marks: BoxMarks;
}

/** What is counted over images, whichever file they stand in: the merge of parts equals the counts of the whole. */
export interface AnchorCounts {
  /** One entry: images that were counted. */
  readonly images: Counts;
  /** By level. */
  readonly anchors: Counts;
  readonly foreground: Counts;
  readonly ignored: Counts;
  /** Foreground and background that sampling leaves for the loss; zeros where all anchors count. */
  readonly sampled: Counts;
  /** One entry: images of which no size leaves a pixel, at which training stops. */
  readonly imagesWithoutPixels: Counts;
  /** Images that training leaves out, by `LEFT_OUT_REASONS`. */
  readonly leftOutImages: Counts;
  /** One entry: background with a lowered loss because it is near an object; 0 for rules without. */
  readonly softNegatives: Counts;
  /**
   * Anchors by highest IoU, those of the second bin in the first, as far down as every image was looked at; `evidence` has a
   * sample of the rest. Zeros for rules without IoU, and where only labels were asked for.
   */
  readonly iouCounts: Counts;
  readonly boxes: BoxTally;
  readonly classes: ClassTally;
  readonly evidence: EvidenceTally;
}

export function anchorTally(levels: number, categories: number, marks: BoxMarks): AnchorTally {
  return { ...anchorCounts(levels, categories), marks };
}

export function anchorCounts(levels: number, categories: number): AnchorCounts {
  return {
    images: counts(1),
    anchors: counts(levels),
    foreground: counts(levels),
    ignored: counts(levels),
    sampled: counts(2),
    imagesWithoutPixels: counts(1),
    leftOutImages: counts(LEFT_OUT_REASONS.length),
    softNegatives: counts(1),
    iouCounts: counts(IOU_BINS),
    boxes: boxTally(categories),
    classes: classTally(levels, categories),
    evidence: evidenceTally(categories),
  };
}

/** Adds `other` to `into`; both must come from the same detector and file. */
export function mergeTallies(into: AnchorTally, other: AnchorTally): void {
  mergeAnchorCounts(into, other);
  mergeMarks(into.marks, other.marks);
}

/**
 * Adds `other` to `into`; both must come from the same detector.
 *
 * @param rows of the categories of `into`, for each of `other`; left out where both have the same
 */
export function mergeAnchorCounts(
  into: AnchorCounts,
  other: AnchorCounts,
  rows?: Int32Array,
): void {
  mergeCounts(into.images, other.images);
  mergeCounts(into.anchors, other.anchors);
  mergeCounts(into.foreground, other.foreground);
  mergeCounts(into.ignored, other.ignored);
  mergeCounts(into.sampled, other.sampled);
  mergeCounts(into.imagesWithoutPixels, other.imagesWithoutPixels);
  mergeCounts(into.leftOutImages, other.leftOutImages);
  mergeCounts(into.softNegatives, other.softNegatives);
  mergeCounts(into.iouCounts, other.iouCounts);
  mergeBoxTallies(into.boxes, other.boxes, rows);
  mergeClasses(into.classes, other.classes, rows);
  mergeEvidence(into.evidence, other.evidence, rows);
}
