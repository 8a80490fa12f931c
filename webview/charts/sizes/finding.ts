import type { Report } from '../../../src/analysis/report/Report.ts';
import type { Histogram } from '../../../src/analysis/report/Histogram.ts';
import type { Wording } from '../../kit/Wording.ts';

/** A smaller share would be shown as 0 %, and the rest as 100 %. */
const MIN_SHARE = 0.005;

/** How many boxes lie between the smallest and the largest anchor; interpolated in the bins that these fall into. */
export function sizeFinding(report: Report, { format, text: { charts } }: Wording): string {
  const sizes = report.detector.levels.flatMap(level => level.sizes);
  const { boxSizes } = report.assignment;
  const total = boxSizes.counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return charts.sizes.none;
  if (sizes.length === 0) return charts.sizes.median(format.ratio(medianSize(boxSizes)));
  const smallest = Math.min(...sizes);
  const largest = Math.max(...sizes);
  const below = shareBelow(boxSizes, smallest);
  const above = 1 - shareBelow(boxSizes, largest);
  if (below > 0.05 && below >= above)
    return charts.sizes.below(format.share(below), format.count(smallest));
  if (above > 0.05) return charts.sizes.above(format.share(above), format.count(largest));
  if (below + above < MIN_SHARE)
    return charts.sizes.nearlyAll(format.count(smallest), format.count(largest));
  return charts.sizes.within(
    format.share(1 - below - above),
    format.count(smallest),
    format.count(largest),
  );
}

/** Share of the histogram below `size`, assuming that log-sizes are uniform within a bin. */
export function shareBelow({ edges, counts }: Histogram, size: number): number {
  let below = 0;
  let total = 0;
  counts.forEach((count, bin) => {
    const low = edges[bin] ?? 0;
    const high = edges[bin + 1] ?? low;
    const part =
      low > 0 ? Math.log(size / low) / Math.log(high / low) : (size - low) / (high - low);
    below += count * Math.min(Math.max(part, 0), 1);
    total += count;
  });
  return total === 0 ? 0 : below / total;
}

/** By bisection over the logarithm. */
function medianSize(sizes: Histogram): number {
  let low = Math.log(sizes.edges.find(edge => edge > 0) ?? 1) - 1;
  let high = Math.log(sizes.edges.at(-1) ?? 1);
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (shareBelow(sizes, Math.exp(middle)) < 0.5) low = middle;
    else high = middle;
  }
  return Math.exp(high);
}
