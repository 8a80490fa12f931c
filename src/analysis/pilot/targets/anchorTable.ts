import type { AnchorGrid } from '../../anchors/AnchorGrid.ts';

/** Centre and sides of every anchor of a grid in pixels: x, y, width, height, 4 × anchors. */
export function anchorTable(grid: AnchorGrid): Float64Array {
  const table = new Float64Array(4 * grid.count);
  let at = 0;
  for (const { rows, columns, cell, originX, originY, strideX, strideY } of grid.levels)
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++)
        for (let offset = 0; offset < cell.length; offset += 4, at += 4) {
          const [x1 = NaN, y1 = NaN, x2 = NaN, y2 = NaN] = cell.subarray(offset, offset + 4);
          table[at] = originX + column * strideX + (x1 + x2) / 2;
          table[at + 1] = originY + row * strideY + (y1 + y2) / 2;
          table[at + 2] = x2 - x1;
          table[at + 3] = y2 - y1;
        }
  return table;
}
