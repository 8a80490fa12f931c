import type { PositionReport } from '../../../src/analysis/report/BoxLayout.ts';
import type { Wording } from '../../kit/Page.ts';
import { axis } from '../kit/axes.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { heatMap } from '../kit/heatMap.ts';
import type { Theme } from '../../theme/Theme.ts';

export type PositionGroup = 'all' | 'small' | 'medium' | 'large';

export interface PositionMap {
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

/** The map of one class; null where it is not among the charted ones. */
export function mapOfClass(
  { perCategory: { side, maps } }: PositionReport,
  id: number | string,
): PositionMap | null {
  const found = maps.find(map => map.id === id);
  return found === undefined ? null : { side, counts: found.counts };
}

/** Where the centres of boxes lie in their images. */
export function positionChart({ side, counts }: PositionMap, wording: Wording): ChartModel {
  const { format, text } = wording;
  const { positions: words } = text.charts;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const edge = (cell: number) => format.share(cell / side);
  return {
    id: 'positions',
    finding:
      total === 0 ? words.none : words.finding(format.share(middle({ side, counts }) / total)),
    caption: words.caption(format.count(side), format.count(Math.max(0, ...counts))),
    height: 364,
    columns: side,
    picture: theme =>
      heatMap(
        {
          values: counts,
          columns: side,
          show: format.count,
          label: index => {
            const column = index % side;
            const row = Math.floor(index / side);
            return words.cell({
              across: words.between(edge(column), edge(column + 1)),
              down: words.between(edge(row), edge(row + 1)),
              boxes: counts[index] ?? 0,
              count: format.count(counts[index] ?? 0),
            });
          },
          scales: shown => imageScales(side, shown, wording),
        },
        theme,
      ),
    table: {
      columns: [
        { title: words.down, show: format.count },
        ...Array.from({ length: side }, (_, column) => ({
          title: edge(column),
          show: format.count,
        })),
      ],
      rows: Array.from({ length: side }, (_, row) => [
        edge(row),
        ...counts.slice(row * side, (row + 1) * side),
      ]),
    },
  };
}

/** Boxes in the middle half of both sides: a quarter of the image. */
function middle({ side, counts }: PositionMap): number {
  const isMiddle = (at: number) => at >= side / 4 && at < (3 * side) / 4;
  return counts.reduce(
    (sum, count, cell) =>
      isMiddle(cell % side) && isMiddle(Math.floor(cell / side)) ? sum + count : sum,
    0,
  );
}

function imageScales(side: number, theme: Theme, { format, text }: Wording) {
  const scale = (title: string) => {
    const base = axis(theme, title, false);
    return {
      ...base,
      type: 'linear',
      offset: false,
      min: 0,
      max: side,
      ticks: {
        ...base.ticks,
        stepSize: side / 4,
        maxRotation: 0,
        callback: (value: string | number) => format.share(Number(value) / side),
      },
    } as const;
  };
  const { positions } = text.charts;
  return { x: scale(positions.across), y: { ...scale(positions.down), reverse: true } };
}
