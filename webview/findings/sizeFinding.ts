import type { NumberFormat } from '../../src/analysis/report/numberFormat.ts';
import type { Histogram, Report } from '../../src/analysis/report/Report.ts';

/** How many boxes lie between the smallest and the largest anchor; estimated inside the bins that these cut. */
export function sizeFinding(report: Report, format: NumberFormat): string {
  const sizes = report.detector.levels.flatMap(level => level.sizes);
  const { boxSizes } = report.assignment;
  const total = boxSizes.counts.reduce((sum, count) => sum + count, 0);
  if (sizes.length === 0 || total === 0) return 'No boxes to compare with the anchors';
  const smallest = Math.min(...sizes);
  const largest = Math.max(...sizes);
  const below = shareBelow(boxSizes, smallest);
  const above = 1 - shareBelow(boxSizes, largest);
  if (below > 0.05 && below >= above)
    return `About ${format.share(below)} of the boxes are smaller than the smallest anchor (${format.count(smallest)} px)`;
  if (above > 0.05)
    return `About ${format.share(above)} of the boxes are larger than the largest anchor (${format.count(largest)} px)`;
  return `About ${format.share(1 - below - above)} of the boxes lie within the anchors' ${format.count(smallest)} to ${format.count(largest)} px`;
}

/** Share of the histogram below `size`; sizes are taken as evenly spread over the logarithm within a bin. */
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
