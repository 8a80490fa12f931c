import { type AnchorGrid, type GridLevel, levelOf } from '../anchors/AnchorGrid.ts';
import type { Rounding } from '../geometry/rounding.ts';
import { boxOfCorners, type TargetBox } from './TargetBox.ts';
import type { TargetBoxes } from './TargetBoxes.ts';

/** Where an anchor stands in its level; `offset` is 4 × its position in the cell. */
export interface AnchorPlace {
  readonly row: number;
  readonly column: number;
  readonly offset: number;
}

/** One anchor as a box, in the unit in which the framework takes overlaps. */
export function anchorBox(level: GridLevel, place: AnchorPlace, round: Rounding): TargetBox {
  const shiftX = level.originX + place.column * level.strideX;
  const shiftY = level.originY + place.row * level.strideY;
  const { cell, unitX, unitY } = level;
  const x1 = round(round((cell[place.offset] as number) + shiftX) * unitX);
  const y1 = round(round((cell[place.offset + 1] as number) + shiftY) * unitY);
  const x2 = round(round((cell[place.offset + 2] as number) + shiftX) * unitX);
  const y2 = round(round((cell[place.offset + 3] as number) + shiftY) * unitY);
  return boxOfCorners({ x1, y1, x2, y2 }, round);
}

/**
 * The anchor with a given index.
 *
 * @throws RangeError where the grid has none
 */
export function anchorAt(grid: AnchorGrid, index: number, round: Rounding): TargetBox {
  const level = grid.levels[levelOf(grid, index)] as GridLevel;
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

/** A target box in the unit of the grid's anchors. */
export function boxOn(
  grid: AnchorGrid,
  targets: TargetBoxes,
  index: number,
  round: Rounding,
): TargetBox {
  const { corners } = targets;
  const { unitWidth, unitHeight } = grid;
  const x1 = (corners[4 * index] as number) / unitWidth;
  const y1 = (corners[4 * index + 1] as number) / unitHeight;
  const x2 = (corners[4 * index + 2] as number) / unitWidth;
  const y2 = (corners[4 * index + 3] as number) / unitHeight;
  return boxOfCorners({ x1, y1, x2, y2 }, round);
}
