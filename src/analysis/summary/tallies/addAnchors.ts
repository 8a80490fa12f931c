import { type CandidateGrid, type CandidateLevel, levelOf } from '../../anchors/AnchorGrid.ts';
import { type Assignment, IOU_BINS, type Matches } from '../../assignment/Assignment.ts';
import type { SamplingRule } from '../../detectors/DetectorSetup.ts';
import type { AnchorTally } from '../AnchorTally.ts';
import { count, type Counts } from '../Counts.ts';
import { sampleCounts } from './sampleCounts.ts';

/**
 * Counts the candidates of one image.
 *
 * @param firstBin of the IoUs that are counted; all are from 0 on
 */
export function addAnchors(
  tally: AnchorTally,
  assignment: Assignment,
  {
    sampling,
    firstBin,
  }: { readonly sampling: SamplingRule | undefined; readonly firstBin: number },
): void {
  const { grid, foreground, ignored, iouCounts, softNegatives = 0 } = assignment;
  grid.levels.forEach((level, index) => count(tally.anchors, index, level.count));
  // How the first two bins divide is exact on some images only: they are told together, and counted as one.
  if (iouCounts !== null)
    for (let bin = firstBin; bin < IOU_BINS; bin++)
      count(tally.iouCounts, bin === 1 ? 0 : bin, iouCounts[bin]);
  countLevels(tally.foreground, grid, foreground);
  countLevels(tally.ignored, grid, ignored);
  count(tally.softNegatives, 0, softNegatives);
  if (sampling === undefined) return;
  const background = grid.count - foreground.count - ignored.count;
  const sample = sampleCounts(sampling, foreground.count, background);
  count(tally.sampled, 0, sample.foreground);
  count(tally.sampled, 1, sample.background);
}

/** @throws RangeError for a match that the grid does not have */
function countLevels(column: Counts, grid: CandidateGrid, { count: matched, anchors }: Matches) {
  // Neighbours in the list are mostly of one level. One by one this took 7 % more of all the time for labels.
  let [level, first, end, start] = [0, 0, 0, 0];
  for (let i = 0; i < matched; i++) {
    const anchor = anchors[i] as number;
    if (anchor >= first && anchor < end) continue;
    count(column, level, i - start);
    start = i;
    level = levelOf(grid, anchor);
    ({ first } = grid.levels[level] as CandidateLevel);
    end = first + (grid.levels[level] as CandidateLevel).count;
  }
  count(column, level, matched - start);
}
