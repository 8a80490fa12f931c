import { type Assignment, IOU_BINS, type LabelCounts } from '../../assignment/Assignment.ts';
import type { SamplingRule } from '../../detectors/DetectorSetup.ts';
import type { AnchorTally } from '../AnchorTally.ts';
import { count } from '../Counts.ts';
import { sampleCounts } from './sampleCounts.ts';

interface Counting {
  /** Boxes of the image. */
  readonly boxes: number;
  readonly sampling: SamplingRule | undefined;
  /** Of the IoUs that are counted; all are from 0 on. */
  readonly firstBin: number;
}

/** Counts the candidates of one image. */
export function addAnchors(
  tally: AnchorTally,
  { grid, iouCounts, softNegatives = 0 }: Assignment,
  { foreground, ignored }: LabelCounts,
  { boxes, sampling, firstBin }: Counting,
): void {
  const levels = grid.levels.length;
  for (let level = 0; level < levels; level++) {
    count(tally.anchors, level, grid.levels[level]?.count);
    count(tally.foreground, level, sumOf(foreground, level, boxes * levels, levels));
    count(tally.ignored, level, ignored[level]);
  }
  // How the first two bins divide is exact on some images only: they are told together, and counted as one.
  if (iouCounts !== null)
    for (let bin = firstBin; bin < IOU_BINS; bin++)
      count(tally.iouCounts, bin === 1 ? 0 : bin, iouCounts[bin]);
  count(tally.softNegatives, 0, softNegatives);
  if (sampling === undefined) return;
  const positives = sumOf(foreground, 0, boxes * levels);
  const sample = sampleCounts(
    sampling,
    positives,
    grid.count - positives - sumOf(ignored, 0, levels),
  );
  count(tally.sampled, 0, sample.foreground);
  count(tally.sampled, 1, sample.background);
}

function sumOf(column: Int32Array, from: number, to: number, step = 1): number {
  let sum = 0;
  for (let i = from; i < to; i += step) sum += column[i] as number;
  return sum;
}
