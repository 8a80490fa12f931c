import type { CandidateGrid } from '../anchors/AnchorGrid.ts';
import { type Assignment, IOU_BINS, type Matches } from '../assignment/Assignment.ts';
import type { SamplingRule } from '../detectors/DetectorSetup.ts';
import type { AnchorTally } from './AnchorTally.ts';
import { count, type Counts } from './Counts.ts';
import { sampleCounts } from './sampleCounts.ts';

/** Counts the candidates of one image. */
export function addAnchors(
  tally: AnchorTally,
  assignment: Assignment,
  sampling: SamplingRule | undefined,
): void {
  const { grid, foreground, ignored, iouCounts, softNegatives = 0 } = assignment;
  for (const [index, level] of grid.levels.entries()) count(tally.anchors, index, level.count);
  if (iouCounts !== null)
    for (let bin = 0; bin < IOU_BINS; bin++) count(tally.iouCounts, bin, iouCounts[bin]);
  countLevels(tally.foreground, grid, foreground);
  countLevels(tally.ignored, grid, ignored);
  count(tally.softNegatives, 0, softNegatives);
  if (sampling === undefined) return;
  const background = grid.count - foreground.count - ignored.count;
  const sample = sampleCounts(sampling, foreground.count, background);
  count(tally.sampled, 0, sample.foreground);
  count(tally.sampled, 1, sample.background);
}

function countLevels(column: Counts, grid: CandidateGrid, matches: Matches): void {
  const ends = Float64Array.from(grid.levels, level => level.first + level.count);
  for (let i = 0; i < matches.count; i++) {
    const anchor = matches.anchors[i] as number;
    let level = 0;
    while (anchor >= (ends[level] as number)) level++;
    column[level] = (column[level] as number) + 1;
  }
}
