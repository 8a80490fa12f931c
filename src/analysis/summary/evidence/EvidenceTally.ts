import { IOU_BINS, iouBin, type Assignment } from '../../assignment/Assignment.ts';
import type { TargetBoxes } from '../../assignment/TargetBoxes.ts';
import { classGroups } from './classGroups.ts';
import { addIous, type IouSample, iouSample, mergeIouSamples } from './IouSample.ts';
import { count, type Counts, counts, mergeCounts, total } from '../Counts.ts';
import type { Evidence } from './Evidence.ts';
import {
  addPositive,
  cellsOf,
  mergePositives,
  placeBox,
  type PositiveBox,
  positiveTally,
  type PositiveTally,
} from './PositiveTally.ts';

/** Sums behind `Evidence`, by the level of the images (see `EvidencePlan`); merging is exact. */
export interface EvidenceTally {
  readonly categories: number;
  /** Only levels with images. */
  readonly levels: Map<number, LevelEvidence>;
}

export interface LevelEvidence {
  readonly positives: PositiveTally;
  /** Background anchors by highest IoU. */
  readonly negatives: Counts;
  readonly sample: IouSample;
}

const NEGATIVE_BINS = 8;
const placed: PositiveBox = { cell: 0, logSize: 0 };

export function evidenceTally(categories: number): EvidenceTally {
  return { categories, levels: new Map() };
}

/** The sums of a level, to be added to. */
export function evidenceOfLevel({ categories, levels }: EvidenceTally, level: number) {
  const found = levels.get(level) ?? levelEvidence(categories);
  levels.set(level, found);
  return found;
}

function levelEvidence(categories: number): LevelEvidence {
  return { positives: positiveTally(categories), negatives: counts(IOU_BINS), sample: iouSample() };
}

/**
 * Takes one image whose IoU histogram is exact from .05 on.
 *
 * @param categories row of the category of each annotation row
 * @param group of the image, see `sampleGroup`
 */
export function addEvidence(
  tally: LevelEvidence,
  targets: TargetBoxes,
  { foreground, ignored, iouCounts, highestIou }: Assignment,
  { categories, group }: { readonly categories: Int32Array; readonly group: number },
): void {
  if (iouCounts === null) return;
  addIous(tally.sample, group, iouCounts);
  for (let bin = 0; bin < IOU_BINS; bin++) count(tally.negatives, bin, iouCounts[bin]);
  let last = -1;
  for (let i = 0; i < foreground.count; i++) {
    const iou = foreground.ious[i] as number;
    const box = foreground.boxes[i] as number;
    // Anchors of one box mostly follow each other, and its logarithm costs more than all else here.
    if (box !== last) {
      const category = categories[targets.rows[box] as number] as number;
      placeBox(placed, tally.positives, category, sizeInNetwork(targets, box));
      last = box;
    }
    addPositive(tally.positives, placed, iou);
    const highest = highestIou?.(foreground.anchors[i] as number) ?? iou;
    count(tally.negatives, iouBin(highest), -1);
  }
  for (let i = 0; i < ignored.count; i++) {
    const own = ignored.ious[i] as number;
    const highest = highestIou?.(ignored.anchors[i] as number) ?? own;
    count(tally.negatives, iouBin(highest), -1);
  }
}

/** Adds `other` to `into`. @param rows of the categories of `into`, for each of `other`; left out where both have the same */
export function mergeEvidence(into: EvidenceTally, other: EvidenceTally, rows?: Int32Array): void {
  for (const [level, { positives, negatives, sample }] of other.levels) {
    const sums = evidenceOfLevel(into, level);
    mergePositives(sums.positives, positives, rows);
    mergeCounts(sums.negatives, negatives);
    mergeIouSamples(sums.sample, sample);
  }
}

/** Leaves out the levels below one: a larger set takes evidence of fewer of its images. */
export function keepLevelsFrom(lowest: number, { levels }: EvidenceTally): void {
  for (const level of levels.keys()) if (level < lowest) levels.delete(level);
}

/** The IoUs of all sampled images. */
export function readSample({ levels }: Pick<EvidenceTally, 'levels'>): IouSample {
  const all = iouSample();
  for (const { sample } of levels.values()) mergeIouSamples(all, sample);
  return all;
}

/** @param classes K of the classification head */
export function readEvidence({ categories, levels }: EvidenceTally, classes: number): Evidence {
  const { positives, negatives } = levelEvidence(categories);
  for (const level of levels.values()) {
    mergePositives(positives, level.positives);
    mergeCounts(negatives, level.negatives);
  }
  const all = Array.from({ length: categories + 1 }, (_, row) => row);
  return {
    sampledForeground: total(positives.number),
    cells: cellsOf(positives, all),
    negativeIouHistogram: [...negatives.subarray(0, NEGATIVE_BINS)],
    classes,
    groups: classGroups(positives, categories),
  };
}

function sizeInNetwork({ corners }: TargetBoxes, box: number): number {
  const width = (corners[4 * box + 2] as number) - (corners[4 * box] as number);
  const height = (corners[4 * box + 3] as number) - (corners[4 * box + 1] as number);
  return Math.sqrt(width * height);
}
