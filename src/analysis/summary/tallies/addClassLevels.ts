import { type CandidateLevel, levelOf } from '../../anchors/AnchorGrid.ts';
import type { Assignment } from '../../assignment/Assignment.ts';
import type { TargetBoxes } from '../../assignment/TargetBoxes.ts';
import { count, type Counts } from '../Counts.ts';

/**
 * Counts the foreground of one image by class and level.
 *
 * @param column category × levels + level
 * @param categories row of the category of each annotation row; −1 for none
 * @throws RangeError for a match that the grid does not have
 */
export function addClassLevels(
  column: Counts,
  { rows }: TargetBoxes,
  { grid, foreground }: Assignment,
  categories: Int32Array,
): void {
  const levels = grid.levels.length;
  let [level, first, end] = [0, 0, 0];
  for (let i = 0; i < foreground.count; i++) {
    const category = categories[rows[foreground.boxes[i] as number] as number] as number;
    if (category < 0) continue;
    const anchor = foreground.anchors[i] as number;
    if (!(anchor >= first && anchor < end)) {
      level = levelOf(grid, anchor);
      ({ first } = grid.levels[level] as CandidateLevel);
      end = first + (grid.levels[level] as CandidateLevel).count;
    }
    count(column, category * levels + level);
  }
}
