import { IOU_BINS, iouBin, type Assignment } from '../assignment/Assignment.ts';
import type { TargetBoxes } from '../assignment/TargetBoxes.ts';
import { classGroups } from './classGroups.ts';
import { count, type Counts, counts, mergeCounts, total } from './Counts.ts';
import type { Evidence } from './Evidence.ts';
import {
  addPositive,
  CELLS,
  cellsOf,
  mergePositives,
  positiveTally,
  type PositiveTally,
} from './PositiveTally.ts';

/** Sums behind `Evidence`; merging is exact. */
export interface EvidenceTally {
  readonly positives: PositiveTally;
  /** Background anchors by highest IoU. */
  readonly negatives: Counts;
}

const NEGATIVE_BINS = 8;

export function evidenceTally(categories: number): EvidenceTally {
  return { positives: positiveTally(categories), negatives: counts(IOU_BINS) };
}

/**
 * Takes one image whose IoU histogram is exact from .05 on.
 *
 * @param categories row of the category of each annotation row
 */
export function addEvidence(
  tally: EvidenceTally,
  targets: TargetBoxes,
  { foreground, ignored, iouCounts, highestIou }: Assignment,
  categories: Int32Array,
): void {
  if (iouCounts === null) return;
  for (let bin = 0; bin < IOU_BINS; bin++) count(tally.negatives, bin, iouCounts[bin]);
  for (let i = 0; i < foreground.count; i++) {
    const iou = foreground.ious[i] as number;
    const box = foreground.boxes[i] as number;
    const category = categories[targets.rows[box] as number] as number;
    addPositive(tally.positives, category, iou, sizeInNetwork(targets, box));
    const highest = highestIou?.(foreground.anchors[i] as number) ?? iou;
    count(tally.negatives, iouBin(highest), -1);
  }
  for (let i = 0; i < ignored.count; i++) {
    const own = ignored.ious[i] as number;
    const highest = highestIou?.(ignored.anchors[i] as number) ?? own;
    count(tally.negatives, iouBin(highest), -1);
  }
}

export function mergeEvidence(into: EvidenceTally, other: EvidenceTally): void {
  mergePositives(into.positives, other.positives);
  mergeCounts(into.negatives, other.negatives);
}

/** @param classes K of the classification head */
export function readEvidence(tally: EvidenceTally, classes: number): Evidence {
  const categories = tally.positives.number.length / CELLS - 1;
  const all = Array.from({ length: categories + 1 }, (_, row) => row);
  return {
    sampledForeground: total(tally.positives.number),
    cells: cellsOf(tally.positives, all),
    negativeIouHistogram: [...tally.negatives.subarray(0, NEGATIVE_BINS)],
    classes,
    groups: classGroups(tally.positives, categories),
  };
}

function sizeInNetwork({ corners }: TargetBoxes, box: number): number {
  const width = (corners[4 * box + 2] as number) - (corners[4 * box] as number);
  const height = (corners[4 * box + 3] as number) - (corners[4 * box + 1] as number);
  return Math.sqrt(width * height);
}
