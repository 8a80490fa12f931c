import type { AnchorGrid, GridLevel } from '../../anchors/AnchorGrid.ts';
import { KIND_VALUES } from '../../anchors/anchorKinds.ts';
import { float32 as round } from '../../geometry/rounding.ts';

/** Bytes a kind takes, as in `src/wasm/sweepAnchors.ts`. */
export const KIND_BYTES = 144;
/** Values behind every plane and every column of corners, so that four can be read at once from anywhere. */
export const SPARE = 4;

/** How many anchors of a cell a grid has, over all levels. */
export function kindCount(grid: AnchorGrid): number {
  return grid.levels.reduce((sum, level) => sum + level.anchorsPerCell, 0);
}

/** Bytes that the tables of a grid take. */
export function tableBytes(grid: AnchorGrid): number {
  let bytes = 0;
  for (const { rows, columns, anchorsPerCell } of grid.levels)
    bytes += anchorsPerCell * (KIND_BYTES + 8 * (rows + columns + 2 * SPARE));
  return bytes;
}

/** Values that the planes of a grid take, one a kind. */
export function planeValues(grid: AnchorGrid): number {
  let values = 0;
  for (const level of grid.levels) values += level.anchorsPerCell * planeOf(level);
  return values;
}

/** Values of one plane. */
export function planeOf(level: GridLevel): number {
  return level.rows * level.columns + SPARE;
}

/**
 * Writes what the kernel must know of every kind of anchor of a grid: its numbers, and its float32 corners by column and by
 * row, which are costly to work out for every window.
 *
 * @param at address of the first kind; `tableBytes` are written from there on
 */
export function writeKinds(buffer: ArrayBufferLike, at: number, grid: AnchorGrid): void {
  let kind = at;
  let corners = at + KIND_BYTES * kindCount(grid);
  let plane = 0;
  for (const level of grid.levels)
    for (let offset = 0; offset < level.cell.length; offset += 4) {
      const byColumn = 4 * (level.columns + SPARE);
      const byRow = 4 * (level.rows + SPARE);
      const places = [corners, corners + byColumn, corners + 2 * byColumn];
      places.push(corners + 2 * byColumn + byRow);
      writeKind(new DataView(buffer, kind, KIND_BYTES), level, { offset, plane, places });
      writeCorners(buffer, level, offset, places);
      kind += KIND_BYTES;
      corners += 2 * (byColumn + byRow);
      plane += planeOf(level);
    }
}

function writeKind(
  view: DataView,
  level: GridLevel,
  { offset, plane, places }: { offset: number; plane: number; places: readonly number[] },
): void {
  const { strideX, strideY, originX, originY, columns, rows, anchorsPerCell, first } = level;
  const at = (offset / 4) * KIND_VALUES;
  const doubles = [...level.kinds.subarray(at, at + KIND_VALUES), 2 * level.grain];
  doubles.push(strideX, strideY, originX, originY, columns - 1, rows - 1);
  for (const [i, value] of doubles.entries()) view.setFloat64(8 * i, value, true);
  const whole = [columns, anchorsPerCell, first + offset / 4, plane, ...places];
  for (const [i, value] of whole.entries()) view.setInt32(112 + 4 * i, value, true);
}

function writeCorners(
  buffer: ArrayBufferLike,
  level: GridLevel,
  offset: number,
  [lefts = 0, rights = 0, tops = 0, bottoms = 0]: readonly number[],
): void {
  const { cell, columns, rows, strideX, strideY, originX, originY } = level;
  const write = (at: number, count: number, corner: number, shift: (i: number) => number) => {
    const column = new Float32Array(buffer, at, count);
    for (let i = 0; i < count; i++) column[i] = round((cell[corner] as number) + shift(i));
  };
  write(lefts, columns, offset, i => originX + i * strideX);
  write(rights, columns, offset + 2, i => originX + i * strideX);
  write(tops, rows, offset + 1, i => originY + i * strideY);
  write(bottoms, rows, offset + 3, i => originY + i * strideY);
}
