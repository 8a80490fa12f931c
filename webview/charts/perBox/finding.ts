import type { Histogram } from '../../../src/analysis/report/Histogram.ts';
import type { Wording } from '../../kit/Wording.ts';

/** Fewer foreground anchors than this are few; the nearest edge at or above it counts. */
const FEW = 6;
/** Share of the boxes with few anchors below which the others are the finding. */
const MIN_SHARE = 0.05;

export function perBoxFinding(
  { edges, counts }: Histogram,
  { format, text: { charts } }: Wording,
): string {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return charts.perBox.none;
  const limit = edges.find(edge => edge >= FEW) ?? edges.at(-1) ?? 0;
  const few = counts.reduce((sum, count, bin) => sum + ((edges[bin] ?? 0) < limit ? count : 0), 0);
  if (few === 0) return charts.perBox.allEnough(format.count(limit));
  return few / total < MIN_SHARE
    ? charts.perBox.enough(format.share(1 - few / total), format.count(limit))
    : charts.perBox.finding(format.share(few / total), format.count(limit));
}
