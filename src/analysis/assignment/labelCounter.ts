import { type CandidateLevel, levelOf } from '../anchors/AnchorGrid.ts';
import type { Assignment, LabelCounts, Matches } from './Assignment.ts';

/**
 * Counts labels, image after image, where they are listed. Counts are valid until the next image.
 *
 * @returns counts of the first so many boxes
 * @throws RangeError for a match that the grid does not have
 */
export function labelCounter(): (assignment: Assignment, boxes: number) => LabelCounts {
  let perBox = new Int32Array(512);
  let perLevel = new Int32Array(8);
  return ({ grid, foreground, ignored, counted }, boxes) => {
    if (counted !== undefined) return counted;
    const levels = grid.levels.length;
    if (perBox.length < boxes * levels) perBox = new Int32Array(2 * boxes * levels);
    else perBox.fill(0, 0, boxes * levels);
    if (perLevel.length < levels) perLevel = new Int32Array(levels);
    else perLevel.fill(0);
    countInto(perBox, { grid, matches: foreground, step: levels });
    countInto(perLevel, { grid, matches: ignored, step: 0 });
    return { foreground: perBox, ignored: perLevel };
  };
}

/** @param step from the counts of one box to those of the next */
function countInto(
  column: Int32Array,
  { grid, matches, step }: Pick<Assignment, 'grid'> & { matches: Matches; step: number },
): void {
  const { count, anchors, boxes } = matches;
  // Neighbours in the list are mostly of one level.
  let [level, first, end] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const anchor = anchors[i] as number;
    if (!(anchor >= first && anchor < end)) {
      level = levelOf(grid, anchor);
      ({ first } = grid.levels[level] as CandidateLevel);
      end = first + (grid.levels[level] as CandidateLevel).count;
    }
    const at = step === 0 ? level : (boxes[i] as number) * step + level;
    column[at] = (column[at] as number) + 1;
  }
}
