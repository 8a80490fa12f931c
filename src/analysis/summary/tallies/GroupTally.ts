import { count, type Counts, counts, mergeRowCounts } from '../Counts.ts';

/** Boxes of each group, their foreground anchors, and how many of them have none. */
export interface GroupTally {
  readonly boxes: Counts;
  readonly foreground: Counts;
  readonly unmatched: Counts;
}

export function groupTally(length: number): GroupTally {
  return { boxes: counts(length), foreground: counts(length), unmatched: counts(length) };
}

/** @param index −1 where the box is in no group */
export function addToGroup(group: GroupTally, index: number, foreground: number): void {
  if (index < 0) return;
  count(group.boxes, index);
  count(group.foreground, index, foreground);
  if (foreground === 0) count(group.unmatched, index);
}

/** Adds `other` to `into`. @param rows as of `mergeRowCounts` */
export function mergeGroups(into: GroupTally, other: GroupTally, rows?: Int32Array): void {
  mergeRowCounts(into.boxes, other.boxes, rows);
  mergeRowCounts(into.foreground, other.foreground, rows);
  mergeRowCounts(into.unmatched, other.unmatched, rows);
}
