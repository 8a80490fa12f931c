import type { Histogram } from '../../../src/analysis/report/Histogram.ts';
import type { Wording } from '../../kit/Wording.ts';

export function iouFinding(
  { edges, counts }: Histogram,
  { format, text: { charts } }: Wording,
): string {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const [first = 0] = counts;
  if (total === 0) return charts.iou.none;
  return charts.iou.finding(format.share(first / total), format.decimal(edges[1] ?? 0));
}
