import type { Wording } from '../../kit/Wording.ts';
import type { PositionMap } from './PositionMap.ts';

/** The share of the boxes in the middle quarter of the image. */
export function positionFinding(
  { side, counts }: PositionMap,
  { format, text: { charts } }: Wording,
): string {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return charts.positions.none;
  const isMiddle = (at: number) => at >= side / 4 && at < (3 * side) / 4;
  const middle = counts.reduce(
    (sum, count, cell) =>
      isMiddle(cell % side) && isMiddle(Math.floor(cell / side)) ? sum + count : sum,
    0,
  );
  return charts.positions.finding(format.share(middle / total));
}
