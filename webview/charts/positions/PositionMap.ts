import type { PositionReport } from '../../../src/analysis/report/BoxLayout.ts';

export type PositionGroup = 'all' | 'small' | 'medium' | 'large';

export interface PositionMap {
  /** Cells per row and per column. */
  readonly side: number;
  /** Row by row from the top left. */
  readonly counts: readonly number[];
}

/** The map of all boxes, or of those of one size. */
export function mapOfSize(positions: PositionReport, group: PositionGroup): PositionMap {
  const { side, small, medium, large } = positions;
  if (group !== 'all') return { side, counts: positions[group] };
  const counts = small.map((count, cell) => count + (medium[cell] ?? 0) + (large[cell] ?? 0));
  return { side, counts };
}

/** The map of one class; null if the report has none, as it only holds the largest classes. */
export function mapOfClass(
  { perCategory: { side, maps } }: PositionReport,
  id: number | string,
): PositionMap | null {
  const found = maps.find(map => map.id === id);
  return found === undefined ? null : { side, counts: found.counts };
}
