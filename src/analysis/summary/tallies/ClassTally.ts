import { IOU_BINS } from '../../assignment/Assignment.ts';
import { ASPECT_CLASSES } from './aspectClass.ts';
import type { BinnedBox } from './BinnedBox.ts';
import { BOX_SIZE_EDGES } from './boxSizes.ts';
import { count, type Counts, counts, mergeRowCounts } from '../Counts.ts';
import { addToGroup, type GroupTally, groupTally, mergeGroups } from './GroupTally.ts';
import { MATCH_EDGES } from './matchClass.ts';
import { MATCH_REASONS } from '../../assignment/reasons/MatchReason.ts';
import { SIZE_CLASSES } from '../../dataset/sizeClass.ts';

/**
 * What became of the boxes of each class, by most of what `BoxTally` counts of all of them. An entry of a column is
 * category × bins + bin: 1,230 classes take less than a megabyte. Boxes without a class are in none.
 */
export interface ClassTally {
  /** Foreground anchors by level. */
  readonly levels: Counts;
  readonly bySize: GroupTally;
  readonly byAspect: GroupTally;
  readonly sizes: Counts;
  readonly matches: Counts;
  readonly bestIous: Counts;
  readonly unmatched: Counts;
  readonly weak: Counts;
}

const SIZES = SIZE_CLASSES.length;
const ASPECTS = ASPECT_CLASSES.length;
const SIZE_BINS = BOX_SIZE_EDGES.length - 1;
const MATCHES = MATCH_EDGES.length;
const REASONS = MATCH_REASONS.length;

export function classTally(levels: number, categories: number): ClassTally {
  return {
    levels: counts(categories * levels),
    bySize: groupTally(categories * SIZES),
    byAspect: groupTally(categories * ASPECTS),
    sizes: counts(categories * SIZE_BINS),
    matches: counts(categories * MATCHES),
    bestIous: counts(categories * IOU_BINS),
    unmatched: counts(categories * REASONS),
    weak: counts(categories * REASONS),
  };
}

export function addToClass(tally: ClassTally, box: BinnedBox): void {
  const { category, foreground } = box;
  if (category < 0) return;
  const size = box.sizeClass < 0 ? -1 : category * SIZES + box.sizeClass;
  addToGroup(tally.bySize, size, foreground);
  addToGroup(tally.byAspect, category * ASPECTS + box.aspectClass, foreground);
  count(tally.sizes, category * SIZE_BINS + box.sizeBin);
  count(tally.matches, category * MATCHES + box.matchClass);
  if (box.bestIouBin >= 0) count(tally.bestIous, category * IOU_BINS + box.bestIouBin);
  if (box.isWeak) count(tally.weak, category * REASONS + box.reason);
  if (foreground === 0) count(tally.unmatched, category * REASONS + box.unmatchedReason);
}

/** Adds `other` to `into`. @param rows of the categories of `into`, for each of `other`; left out where both have the same */
export function mergeClasses(into: ClassTally, other: ClassTally, rows?: Int32Array): void {
  mergeRowCounts(into.levels, other.levels, rows);
  mergeGroups(into.bySize, other.bySize, rows);
  mergeGroups(into.byAspect, other.byAspect, rows);
  mergeRowCounts(into.sizes, other.sizes, rows);
  mergeRowCounts(into.matches, other.matches, rows);
  mergeRowCounts(into.bestIous, other.bestIous, rows);
  mergeRowCounts(into.unmatched, other.unmatched, rows);
  mergeRowCounts(into.weak, other.weak, rows);
}
