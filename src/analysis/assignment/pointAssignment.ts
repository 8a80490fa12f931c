import type { CandidateGrid } from '../anchors/AnchorGrid.ts';
import type { Assignment, Matches } from './Assignment.ts';
import { MatchColumns } from './MatchColumns.ts';

const NOTHING = new MatchColumns();

/** The result of a rule that knows no IoU and ignores nothing. */
export function pointAssignment(
  grid: CandidateGrid,
  foreground: Matches,
  wanted: (box: number) => boolean,
): Assignment {
  return { grid, foreground, ignored: NOTHING, iouCounts: null, bestIous: null, wanted };
}
