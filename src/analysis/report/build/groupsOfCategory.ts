import { ASPECT_CLASSES } from '../../summary/tallies/aspectClass.ts';
import type { ClassTally } from '../../summary/tallies/ClassTally.ts';
import type { Counts } from '../../summary/Counts.ts';
import type { GroupTally } from '../../summary/tallies/GroupTally.ts';
import { MATCH_EDGES } from '../../summary/tallies/matchClass.ts';
import { MATCH_REASONS } from '../../assignment/reasons/MatchReason.ts';
import { SIZE_CLASSES } from '../../dataset/sizeClass.ts';
import type { CategoryGroups, GroupColumns, ReasonCount } from '../CategoryGroups.ts';

/**
 * What was counted of one class; null where it has no boxes in training.
 *
 * @param row of the category, of `categories` in all
 */
export function groupsOfCategory(
  tally: ClassTally,
  row: number,
  categories: number,
): CategoryGroups | null {
  const foregroundPerBox = slice(tally.matches, row, MATCH_EDGES.length);
  const boxes = foregroundPerBox.reduce((sum, count) => sum + count, 0);
  if (boxes === 0) return null;
  const bestIou = slice(tally.bestIous, row, tally.bestIous.length / categories);
  return {
    boxes,
    perLevel: slice(tally.levels, row, tally.levels.length / categories),
    perSize: columns(tally.bySize, row, SIZE_CLASSES.length),
    perAspect: columns(tally.byAspect, row, ASPECT_CLASSES.length),
    foregroundPerBox,
    bestIou: bestIou.some(count => count > 0) ? bestIou : [],
    boxSizes: slice(tally.sizes, row, tally.sizes.length / categories),
    unmatched: reasonCounts(slice(tally.unmatched, row, MATCH_REASONS.length)),
    weak: reasonCounts(slice(tally.weak, row, MATCH_REASONS.length)),
  };
}

/** The reasons that occur. */
export function reasonCounts(column: ArrayLike<number>): readonly ReasonCount[] {
  return MATCH_REASONS.flatMap((code, index) => {
    const count = column[index] as number;
    return count === 0 ? [] : [{ code, count }];
  });
}

function columns(group: GroupTally, row: number, bins: number): GroupColumns {
  return {
    annotations: slice(group.boxes, row, bins),
    foreground: slice(group.foreground, row, bins),
    unmatched: slice(group.unmatched, row, bins),
  };
}

function slice(column: Counts, row: number, bins: number): readonly number[] {
  const values: number[] = [];
  // By hand: to spread a view takes four times as long, which 50,000 classes notice.
  for (let at = row * bins; at < (row + 1) * bins; at++) values.push(column[at] as number);
  return values;
}
