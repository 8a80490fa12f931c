import { type AnchorGrid, type GridLevel, levelOf } from '../anchors/AnchorGrid.ts';
import type { Rounding } from '../geometry/rounding.ts';
import { targetBox, type TargetBox } from './TargetBox.ts';

/** Where an anchor stands in its level; `offset` is 4 × its position in the cell. */
export interface AnchorPlace {
  readonly row: number;
  readonly column: number;
  readonly offset: number;
}

/** One anchor as a box. */
export function anchorBox(level: GridLevel, place: AnchorPlace, round: Rounding): TargetBox {
  const shiftX = level.originX + place.column * level.strideX;
  const shiftY = level.originY + place.row * level.strideY;
  const { cell } = level;
  const corners = [
    round((cell[place.offset] as number) + shiftX),
    round((cell[place.offset + 1] as number) + shiftY),
    round((cell[place.offset + 2] as number) + shiftX),
    round((cell[place.offset + 3] as number) + shiftY),
  ];
  return targetBox(corners, 0, round);
}

/** The anchor with a given index. */
export function anchorAt(grid: AnchorGrid, index: number, round: Rounding): TargetBox {
  const level = grid.levels[levelOf(grid, index)];
  if (level === undefined) throw new RangeError(`no anchor ${index} in a grid of ${grid.count}`);
  const within = index - level.first;
  const cell = Math.floor(within / level.anchorsPerCell);
  const row = Math.floor(cell / level.columns);
  const place = {
    row,
    column: cell - row * level.columns,
    offset: 4 * (within - cell * level.anchorsPerCell),
  };
  return anchorBox(level, place, round);
}
