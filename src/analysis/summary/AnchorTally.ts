import { IOU_BINS } from '../assignment/Assignment.ts';
import { type BoxTally, boxTally, mergeBoxTallies } from './BoxTally.ts';
import { LEFT_OUT_REASONS } from './leftOut.ts';
import { type ClassTally, classTally, mergeClasses } from './ClassTally.ts';
import { type Counts, counts, mergeCounts } from './Counts.ts';
import { type EvidenceTally, evidenceTally, mergeEvidence } from './EvidenceTally.ts';

/** Everything that is counted over images. `mergeTallies` of parts equals the tally of the whole. */
export interface AnchorTally {
  /** By level. */
  readonly anchors: Counts;
  readonly foreground: Counts;
  readonly ignored: Counts;
  /** Foreground and background that sampling leaves for the loss; zeros where all anchors count. */
  readonly sampled: Counts;
  /** One entry: images of which no size leaves a pixel, at which training stops. */
  readonly refusedImages: Counts;
  /** Images that training leaves out, by `LEFT_OUT_REASONS`. */
  readonly leftOutImages: Counts;
  /** One entry: background with a lowered loss because it is near an object; 0 for rules without. */
  readonly softNegatives: Counts;
  /** Anchors by highest IoU; empty for rules without IoU, and where only labels were asked for. */
  readonly iouCounts: Counts;
  readonly boxes: BoxTally;
  readonly classes: ClassTally;
  readonly evidence: EvidenceTally;
}

export function anchorTally(levels: number, categories: number): AnchorTally {
  return {
    anchors: counts(levels),
    foreground: counts(levels),
    ignored: counts(levels),
    sampled: counts(2),
    refusedImages: counts(1),
    leftOutImages: counts(LEFT_OUT_REASONS.length),
    softNegatives: counts(1),
    iouCounts: counts(IOU_BINS),
    boxes: boxTally(categories),
    classes: classTally(levels, categories),
    evidence: evidenceTally(categories),
  };
}

/** Adds `other` to `into`; both must come from the same detector and dataset. */
export function mergeTallies(into: AnchorTally, other: AnchorTally): void {
  mergeCounts(into.anchors, other.anchors);
  mergeCounts(into.foreground, other.foreground);
  mergeCounts(into.ignored, other.ignored);
  mergeCounts(into.sampled, other.sampled);
  mergeCounts(into.refusedImages, other.refusedImages);
  mergeCounts(into.leftOutImages, other.leftOutImages);
  mergeCounts(into.softNegatives, other.softNegatives);
  mergeCounts(into.iouCounts, other.iouCounts);
  mergeBoxTallies(into.boxes, other.boxes);
  mergeClasses(into.classes, other.classes);
  mergeEvidence(into.evidence, other.evidence);
}
