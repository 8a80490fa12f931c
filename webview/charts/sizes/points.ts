import type { DetectorReport, Report } from '../../../src/analysis/report/Report.ts';
import type { Histogram } from '../../../src/analysis/report/Histogram.ts';

export interface SizeBin {
  /** Pixels. */
  readonly low: number;
  readonly high: number;
  readonly count: number;
  /** The edges and their middle as powers of two. */
  readonly from: number;
  readonly to: number;
  readonly middle: number;
}

/** Bins on a logarithmic axis. If the first starts at 0, which has no logarithm, it is drawn as wide as the second. */
export function sizeBins({ edges, counts }: Histogram): readonly SizeBin[] {
  return counts.map((count, bin) => {
    const low = edges[bin] ?? 0;
    const high = edges[bin + 1] ?? low;
    const to = Math.log2(high);
    const from = low > 0 ? Math.log2(low) : 2 * to - Math.log2(edges[bin + 2] ?? high * 2);
    return { low, high, count, from, to, middle: (from + to) / 2 };
  });
}

export interface AnchorPoint {
  readonly size: number;
  readonly stride: number;
  /** Index of the level, finest first. */
  readonly level: number;
}

function anchorPoints(levels: DetectorReport['levels']): readonly AnchorPoint[] {
  return levels.flatMap(({ stride, sizes }, level) => sizes.map(size => ({ size, stride, level })));
}

export interface SizePoints {
  readonly bins: readonly SizeBin[];
  readonly anchors: readonly AnchorPoint[];
  readonly strides: readonly number[];
}

export function sizePoints({ assignment, detector }: Report): SizePoints {
  const anchors = anchorPoints(detector.levels);
  return {
    bins: withoutEmptyEnds(sizeBins(assignment.boxSizes), anchors),
    anchors,
    // Anchor-free detectors have no anchor sizes.
    strides: detector.levels.filter(level => level.sizes.length > 0).map(level => level.stride),
  };
}

/** The bins from the first to the last that has boxes or anchors. */
function withoutEmptyEnds(
  bins: readonly SizeBin[],
  anchors: readonly AnchorPoint[],
): readonly SizeBin[] {
  const isUsed = ({ low, high, count }: SizeBin) =>
    count > 0 || anchors.some(({ size }) => size >= low && size < high);
  const last = bins.findLastIndex(isUsed);
  return last < 0 ? bins : bins.slice(bins.findIndex(isUsed), last + 1);
}
