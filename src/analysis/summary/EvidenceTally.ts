import { IOU_BINS, iouBin, type Assignment } from '../assignment/Assignment.ts';
import type { TargetBoxes } from '../assignment/TargetBoxes.ts';
import { count, type Counts, counts, mergeCounts, total } from './Counts.ts';
import type { Evidence } from './Evidence.ts';
import { areaClass } from './sizeClass.ts';

/** Sums behind `Evidence`. IoUs and logarithms are summed as integers in units of 2^-20, so that merging is exact. */
export interface EvidenceTally {
  readonly positives: Counts;
  readonly ious: Counts;
  readonly logSizes: Counts;
  /** Background anchors by highest IoU. */
  readonly negatives: Counts;
}

const UNIT = 2 ** 20;
const SIZES = 3;
const NEGATIVE_BINS = 8;

export function evidenceTally(): EvidenceTally {
  return {
    positives: counts(3 * SIZES),
    ious: counts(3 * SIZES),
    logSizes: counts(3 * SIZES),
    negatives: counts(IOU_BINS),
  };
}

/** Takes one image whose IoU histogram is exact from .05 on. */
export function addEvidence(
  tally: EvidenceTally,
  targets: TargetBoxes,
  { foreground, ignored, iouCounts, highestIou }: Assignment,
): void {
  if (iouCounts === null) return;
  for (let bin = 0; bin < IOU_BINS; bin++) count(tally.negatives, bin, iouCounts[bin]);
  for (let i = 0; i < foreground.count; i++) {
    const iou = foreground.ious[i] as number;
    const size = targets.sizes[foreground.boxes[i] as number] as number;
    const cell = iouClass(iou) * SIZES + areaClass(size * size);
    count(tally.positives, cell);
    count(tally.ious, cell, Math.round(iou * UNIT));
    count(tally.logSizes, cell, Math.round(Math.log(size) * UNIT));
    const highest = highestIou?.(foreground.anchors[i] as number) ?? iou;
    count(tally.negatives, iouBin(highest), -1);
  }
  for (let i = 0; i < ignored.count; i++) {
    const highest = highestIou?.(ignored.anchors[i] as number) ?? (ignored.ious[i] as number);
    count(tally.negatives, iouBin(highest), -1);
  }
}

export function mergeEvidence(into: EvidenceTally, other: EvidenceTally): void {
  mergeCounts(into.positives, other.positives);
  mergeCounts(into.ious, other.ious);
  mergeCounts(into.logSizes, other.logSizes);
  mergeCounts(into.negatives, other.negatives);
}

/** @param classes K of the classification head */
export function readEvidence(tally: EvidenceTally, classes: number): Evidence {
  const positives = total(tally.positives);
  const cells = [...tally.positives].flatMap((number, cell) =>
    number === 0
      ? []
      : [
          {
            sizeBin: cell % SIZES,
            iou: (tally.ious[cell] as number) / UNIT / number,
            size: Math.exp((tally.logSizes[cell] as number) / UNIT / number),
            share: number / positives,
          },
        ],
  );
  return {
    positives,
    cells,
    negativeIouHistogram: [...tally.negatives.subarray(0, NEGATIVE_BINS)],
    classes,
  };
}

function iouClass(iou: number): number {
  if (iou < 0.5) return 0;
  return iou < 0.6 ? 1 : 2;
}
