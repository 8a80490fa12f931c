import { type AnchorGrid, type GridLevel, levelOf } from '../anchors/AnchorGrid.ts';
import { targetBox, type TargetBox } from './TargetBox.ts';

/**
 * One anchor as a box, float32 like the grid of the framework.
 *
 * @param offset 4 × the anchor's position in the cell
 */
export function anchorBox(
  level: GridLevel,
  row: number,
  column: number,
  offset: number,
): TargetBox {
  const shiftX = column * level.strideX;
  const shiftY = row * level.strideY;
  const { cell } = level;
  return targetBox(
    Float32Array.of(
      (cell[offset] as number) + shiftX,
      (cell[offset + 1] as number) + shiftY,
      (cell[offset + 2] as number) + shiftX,
      (cell[offset + 3] as number) + shiftY,
    ),
    0,
  );
}

/** The anchor with a given index. */
export function anchorAt(grid: AnchorGrid, index: number): TargetBox {
  const level = grid.levels[levelOf(grid, index)];
  if (level === undefined) throw new RangeError(`no anchor ${index} in a grid of ${grid.count}`);
  const within = index - level.first;
  const cell = Math.floor(within / level.anchorsPerCell);
  const row = Math.floor(cell / level.columns);
  return anchorBox(
    level,
    row,
    cell - row * level.columns,
    4 * (within - cell * level.anchorsPerCell),
  );
}
