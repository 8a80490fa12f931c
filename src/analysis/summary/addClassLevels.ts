import type { Assignment } from '../assignment/Assignment.ts';
import type { TargetBoxes } from '../assignment/TargetBoxes.ts';
import { count, type Counts } from './Counts.ts';

/**
 * Counts the foreground of one image by class and level.
 *
 * @param column category × levels + level
 * @param categories row of the category of each annotation row; −1 for none
 */
export function addClassLevels(
  column: Counts,
  { rows }: TargetBoxes,
  { grid, foreground }: Assignment,
  categories: Int32Array,
): void {
  const levels = grid.levels.length;
  const ends = Float64Array.from(grid.levels, level => level.first + level.count);
  for (let i = 0; i < foreground.count; i++) {
    const category = categories[rows[foreground.boxes[i] as number] as number] as number;
    if (category < 0) continue;
    const anchor = foreground.anchors[i] as number;
    let level = 0;
    while (anchor >= (ends[level] as number)) level++;
    count(column, category * levels + level);
  }
}
