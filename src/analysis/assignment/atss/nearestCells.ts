import type { GridLevel } from '../../anchors/AnchorGrid.ts';
import { float32 } from '../../geometry/rounding.ts';

/** Cells of one level by distance, nearest first. */
export interface NearestCells {
  count: number;
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly distances: Float64Array;
}

export function nearestCells(capacity: number): NearestCells {
  return {
    count: 0,
    rows: new Int32Array(capacity),
    columns: new Int32Array(capacity),
    distances: new Float64Array(capacity),
  };
}

/**
 * Finds the cells whose centres are nearest to a point, as `topk` of the float32 distances does. On ties the lower index
 * comes first, as in torch on CUDA; on the CPU torch leaves it open.
 *
 * Only a window around the point is looked at: outside it, a whole row or column of the window is nearer.
 */
export function findNearest(
  nearest: NearestCells,
  level: GridLevel,
  centre: { readonly x: number; readonly y: number },
): void {
  const capacity = nearest.rows.length;
  const columns = span(level.columns, (centre.x - level.originX) / level.strideX, capacity);
  const rows = span(level.rows, (centre.y - level.originY) / level.strideY, capacity);
  nearest.count = 0;
  for (let row = rows.first; row <= rows.last; row++) {
    const dy = float32(level.originY + row * level.strideY - centre.y);
    for (let column = columns.first; column <= columns.last; column++) {
      const dx = float32(level.originX + column * level.strideX - centre.x);
      const distance = float32(Math.sqrt(float32(float32(dx * dx) + float32(dy * dy))));
      insert(nearest, distance, { row, column });
    }
  }
}

/** The `wanted` positions nearest to a place on a line of them, with room for ties. */
function span(length: number, place: number, wanted: number) {
  const around = Math.min(length - 1, Math.max(0, Math.round(place)));
  const reach = Math.ceil((wanted + 1) / 2);
  const first = Math.max(0, Math.min(around - reach, length - wanted));
  return { first, last: Math.min(length - 1, Math.max(around + reach, wanted - 1)) };
}

function insert(
  nearest: NearestCells,
  distance: number,
  { row, column }: { readonly row: number; readonly column: number },
): void {
  const { rows, columns, distances } = nearest;
  let at = nearest.count;
  if (at === distances.length) {
    if (distance >= (distances[at - 1] as number)) return;
    at--;
  } else nearest.count++;
  for (; at > 0 && (distances[at - 1] as number) > distance; at--) {
    distances[at] = distances[at - 1] as number;
    rows[at] = rows[at - 1] as number;
    columns[at] = columns[at - 1] as number;
  }
  distances[at] = distance;
  rows[at] = row;
  columns[at] = column;
}
