import type { Wording } from '../../kit/Wording.ts';
import type { Coverage } from './coverage.ts';

/** At IoU 0.5, the lowest threshold of AP. */
export function coverageFinding(
  points: readonly Coverage[],
  { format, text: { charts } }: Wording,
): string {
  const half = points.find(point => point.iou >= 0.5 - 1e-9);
  const iou = format.decimal(half?.iou ?? 0.5);
  return half?.share === 1
    ? charts.coverage.all(iou)
    : charts.coverage.finding(format.share(half?.share ?? 0), iou);
}
