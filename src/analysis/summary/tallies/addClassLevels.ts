import type { LabelCounts } from '../../assignment/Assignment.ts';
import type { TargetBoxes } from '../../assignment/TargetBoxes.ts';
import { count, type Counts } from '../Counts.ts';

/**
 * Counts the foreground of one image by class and level.
 *
 * @param column category × levels + level
 * @param categories row of the category of each annotation row; −1 for none
 */
export function addClassLevels(
  column: Counts,
  { rows, count: boxes }: TargetBoxes,
  { foreground }: LabelCounts,
  { levels, categories }: { readonly levels: number; readonly categories: Int32Array },
): void {
  for (let box = 0; box < boxes; box++) {
    const category = categories[rows[box] as number] as number;
    if (category < 0) continue;
    for (let level = 0; level < levels; level++)
      count(column, category * levels + level, foreground[box * levels + level]);
  }
}
