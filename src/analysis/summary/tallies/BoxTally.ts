import { IOU_BINS } from '../../assignment/Assignment.ts';
import { ASPECT_CLASSES } from './aspectClass.ts';
import type { BinnedBox } from './BinnedBox.ts';
import { BOX_SIZE_EDGES } from './boxSizes.ts';
import { count, type Counts, counts, mergeCounts, total } from '../Counts.ts';
import { addToGroup, type GroupTally, groupTally, mergeGroups } from './GroupTally.ts';
import { MATCH_EDGES } from './matchClass.ts';
import { MATCH_REASONS, REPEATED } from '../../assignment/reasons/MatchReason.ts';
import { SHAPE_BINS } from './shapeGrid.ts';
import { SIZE_CLASSES } from '../../dataset/sizeClass.ts';

/** What became of the boxes. A group is a category, a size class or an aspect class. */
export interface BoxTally {
  readonly byCategory: GroupTally;
  readonly bySize: GroupTally;
  readonly byAspect: GroupTally;
  /** By size in the network. */
  readonly sizes: Counts;
  /** By width and height in the network. */
  readonly shapes: Counts;
  /** By the number of their foreground anchors. */
  readonly matches: Counts;
  /** By highest IoU with any anchor; empty for rules without IoU. */
  readonly bestIous: Counts;
  /** Boxes without any foreground anchor, by reason. */
  readonly unmatched: Counts;
  /** Boxes below the foreground threshold, by reason: matched weakly or not at all. */
  readonly weak: Counts;
}

export function boxTally(categories: number): BoxTally {
  return {
    byCategory: groupTally(categories),
    bySize: groupTally(SIZE_CLASSES.length),
    byAspect: groupTally(ASPECT_CLASSES.length),
    sizes: counts(BOX_SIZE_EDGES.length - 1),
    shapes: counts(SHAPE_BINS ** 2),
    matches: counts(MATCH_EDGES.length),
    bestIous: counts(IOU_BINS),
    unmatched: counts(MATCH_REASONS.length),
    weak: counts(MATCH_REASONS.length),
  };
}

/** Counts one box. */
export function addBox(tally: BoxTally, box: BinnedBox): void {
  const { foreground } = box;
  addToGroup(tally.byCategory, box.category, foreground);
  addToGroup(tally.bySize, box.sizeClass, foreground);
  addToGroup(tally.byAspect, box.aspectClass, foreground);
  count(tally.sizes, box.sizeBin);
  count(tally.shapes, box.shapeBin);
  count(tally.matches, box.matchClass);
  if (box.bestIouBin >= 0) count(tally.bestIous, box.bestIouBin);
  if (box.isWeak) count(tally.weak, box.reason);
  if (foreground === 0) count(tally.unmatched, box.unmatchedReason);
}

/** Adds `other` to `into`. @param rows of the categories of `into`, for each of `other`; left out where both have the same */
export function mergeBoxTallies(into: BoxTally, other: BoxTally, rows?: Int32Array): void {
  mergeGroups(into.byCategory, other.byCategory, rows);
  mergeGroups(into.bySize, other.bySize);
  mergeGroups(into.byAspect, other.byAspect);
  mergeCounts(into.sizes, other.sizes);
  mergeCounts(into.shapes, other.shapes);
  mergeCounts(into.matches, other.matches);
  mergeCounts(into.bestIous, other.bestIous);
  mergeCounts(into.unmatched, other.unmatched);
  mergeCounts(into.weak, other.weak);
}

/** Boxes without any foreground anchor but those that repeat one with anchors: the objects of these are trained on. */
export function missedBoxes({ unmatched }: BoxTally): number {
  return total(unmatched) - (unmatched[REPEATED] as number);
}
