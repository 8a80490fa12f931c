import type { NumberFormat } from '../../src/analysis/report/numberFormat.ts';
import type { Histogram } from '../../src/analysis/report/Report.ts';

export function iouFinding({ edges, counts }: Histogram, format: NumberFormat): string {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const [first = 0] = counts;
  if (total === 0) return 'No anchors were compared with boxes';
  return `${format.share(first / total)} of the anchors overlap no box by an IoU of ${format.decimal(edges[1] ?? 0)} or more`;
}
