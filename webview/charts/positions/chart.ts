import type { Wording } from '../../kit/Wording.ts';
import type { Theme } from '../../theme/Theme.ts';
import { cellAxis } from '../kit/axes.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { heatMap } from '../kit/heatMap.ts';
import { columnsOf } from '../kit/TableModel.ts';
import { positionFinding } from './finding.ts';
import type { PositionMap } from './PositionMap.ts';

/** Where the centres of boxes lie in their images. */
export function positionChart(map: PositionMap, wording: Wording): ChartModel {
  const { format, text } = wording;
  const { positions: words } = text.charts;
  const { side, counts } = map;
  const edge = (cell: number) => format.share(cell / side);
  const rangeFrom = (cell: number) => words.between(edge(cell), edge(cell + 1));
  return {
    id: 'positions',
    finding: positionFinding(map, wording),
    caption: words.caption(format.count(side), format.count(Math.max(0, ...counts))),
    height: 364,
    columns: side,
    picture: theme =>
      heatMap(
        {
          values: counts,
          columns: side,
          show: format.count,
          label: index =>
            words.cell({
              across: rangeFrom(index % side),
              down: rangeFrom(Math.floor(index / side)),
              boxes: counts[index] ?? 0,
              count: format.count(counts[index] ?? 0),
            }),
          scales: shown => imageScales(side, shown, wording),
        },
        theme,
      ),
    table: {
      columns: columnsOf(
        [words.down, ...Array.from({ length: side }, (_, column) => edge(column))],
        format.count,
      ),
      rows: Array.from({ length: side }, (_, row) => [
        edge(row),
        ...counts.slice(row * side, (row + 1) * side),
      ]),
    },
  };
}

function imageScales(side: number, theme: Theme, { format, text }: Wording) {
  const scale = (title: string) => {
    const base = cellAxis(theme, title, side);
    const callback = (value: string | number) => format.share(Number(value) / side);
    return { ...base, ticks: { ...base.ticks, stepSize: side / 4, maxRotation: 0, callback } };
  };
  const { positions } = text.charts;
  return { x: scale(positions.across), y: { ...scale(positions.down), reverse: true } };
}
