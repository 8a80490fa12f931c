import { IOU_BINS } from '../../assignment/Assignment.ts';
import { count, type Counts, counts, mergeCounts, total } from '../Counts.ts';
import { SAMPLE_GROUPS } from './evidenceLevels.ts';

/**
 * All anchors of sampled images by highest IoU, in groups that the ids of the images draw at random: how much the groups
 * differ says how far their sum may be off.
 */
export interface IouSample {
  /** Images of each group. */
  readonly images: Counts;
  /** Group × IOU_BINS + bin; the first two bins are told together. */
  readonly ious: Counts;
}

export function iouSample(): IouSample {
  return { images: counts(SAMPLE_GROUPS), ious: counts(SAMPLE_GROUPS * IOU_BINS) };
}

export function mergeIouSamples(into: IouSample, other: IouSample): void {
  mergeCounts(into.images, other.images);
  mergeCounts(into.ious, other.ious);
}

/** Adds what one image has at one of its sizes. */
export function addIous({ ious }: IouSample, group: number, iouCounts: Int32Array): void {
  for (let bin = 0; bin < IOU_BINS; bin++) count(ious, group * IOU_BINS + bin, iouCounts[bin]);
}

/** A histogram of which some bins are known exactly and others from a sample. */
export interface EstimatedIous {
  /** Bins of .1. */
  readonly counts: readonly number[];
  /** Half the width, in anchors, of an interval around each of the first counts, which are estimates; the rest is exact. */
  readonly errors: readonly number[];
}

/** Bins of .1, the finest that every image tells. */
const TENTHS = 10;
/** Standard errors that an interval reaches to either side: of normal errors 997 of 1,000 lie within. */
const STANDARD_ERRORS = 3;

/**
 * Anchors by highest IoU, where the anchors of the lower bins are known together and from a sample apart: each bin gets its
 * share of the sampled anchors of these bins. Errors are those of the delete-a-group jackknife (Wolter 2007, Introduction to
 * Variance Estimation, section 4.2) with the finite population correction.
 *
 * @param exact  anchors by highest IoU in `IOU_BINS` bins; 0 in those that were not counted on every image
 * @param anchors of all images
 * @param sampled share of the images that is in the sample, in (0, 1]
 */
export function estimateIous(
  exact: Counts,
  { ious }: IouSample,
  { anchors, sampled }: { readonly anchors: number; readonly sampled: number },
): EstimatedIous {
  const known = tenthsOf(exact);
  const first = known.findIndex(number => number > 0);
  if (first === 0) return { counts: known, errors: [] };
  const unknown = first < 0 ? TENTHS : first;
  const left = anchors - total(exact);
  const groups = Array.from({ length: SAMPLE_GROUPS }, (_, group) =>
    tenthsOf(ious.subarray(group * IOU_BINS, (group + 1) * IOU_BINS)).slice(0, unknown),
  );
  const whole = sumOf(groups, unknown);
  const shares = sharesOf(whole);
  const without = groups.map(group => sharesOf(whole.map((sum, bin) => sum - (group[bin] ?? 0))));
  const errors = shares.map((share, bin) => {
    const squares = without.reduce((sum, one) => sum + ((one[bin] ?? 0) - share) ** 2, 0);
    const variance = ((SAMPLE_GROUPS - 1) / SAMPLE_GROUPS) * squares * (1 - sampled);
    return Math.ceil(STANDARD_ERRORS * Math.sqrt(variance) * left);
  });
  const numbers = shares.map(share => Math.round(share * left));
  const others = numbers.slice(1).reduce((sum, number) => sum + number, 0);
  return { counts: [left - others, ...numbers.slice(1), ...known.slice(unknown)], errors };
}

function tenthsOf(bins: Counts): number[] {
  return Array.from(
    { length: TENTHS },
    (_, tenth) => (bins[2 * tenth] as number) + (bins[2 * tenth + 1] as number),
  );
}

function sumOf(rows: readonly (readonly number[])[], length: number): number[] {
  return Array.from({ length }, (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));
}

function sharesOf(numbers: readonly number[]): number[] {
  const all = numbers.reduce((sum, number) => sum + number, 0);
  return numbers.map(number => (all === 0 ? 0 : number / all));
}
