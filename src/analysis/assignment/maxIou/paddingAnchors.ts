import type { AnchorGrid, GridLevel } from '../../anchors/AnchorGrid.ts';
import type { Rounding } from '../../geometry/rounding.ts';
import type { Size } from '../../geometry/Size.ts';
import { anchorBox } from '../anchorBox.ts';

/**
 * The anchors whose centre (the mean of their corners, with all its rounding) lies at or beyond the right or lower border
 * of the unpadded image.
 */
export function* paddingAnchors(grid: AnchorGrid, image: Size, round: Rounding): Iterable<number> {
  for (const level of grid.levels)
    for (let a = 0; a < level.anchorsPerCell; a++) {
      const beyondX = firstBeyond(level.columns, column => {
        const { x1, x2 } = anchorBox(level, { row: 0, column, offset: 4 * a }, round);
        return round(round(x1 + x2) / 2) >= image.width;
      });
      const beyondY = firstBeyond(level.rows, row => {
        const { y1, y2 } = anchorBox(level, { row, column: 0, offset: 4 * a }, round);
        return round(round(y1 + y2) / 2) >= image.height;
      });
      yield* cellsBeyond(level, a, { beyondX, beyondY });
    }
}

function* cellsBeyond(
  level: GridLevel,
  a: number,
  { beyondX, beyondY }: { beyondX: number; beyondY: number },
): Iterable<number> {
  for (let row = 0; row < level.rows; row++)
    for (let column = row < beyondY ? beyondX : 0; column < level.columns; column++)
      yield level.first + (row * level.columns + column) * level.anchorsPerCell + a;
}

/** The first of `count` positions that lies beyond; they are in order. */
function firstBeyond(count: number, isBeyond: (position: number) => boolean): number {
  let first = count;
  while (first > 0 && isBeyond(first - 1)) first--;
  return first;
}
