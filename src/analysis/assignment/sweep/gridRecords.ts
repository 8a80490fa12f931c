import type { AnchorGrid, GridLevel } from '../../anchors/AnchorGrid.ts';
import { SHAPE_VALUES } from '../../anchors/cellShapes.ts';

/** Bytes of a level and of a shape, as in `src/wasm/sweep/memory.ts`. */
export const LEVEL_BYTES = 96;
export const SHAPE_BYTES = 8 * SHAPE_VALUES;
/** Values behind every plane, so that four can be read at once from anywhere. */
export const SPARE = 4;

/** A memory as what lies in it. */
export interface Views {
  readonly doubles: Float64Array;
  readonly floats: Float32Array;
  readonly integers: Int32Array;
}

/** How many anchors of a cell a grid has, over all levels. */
export function shapeCount({ levels }: AnchorGrid): number {
  let shapes = 0;
  for (const level of levels) shapes += level.anchorsPerCell;
  return shapes;
}

/** Values that the planes of a grid take, one a shape. */
export function planeValues({ levels }: AnchorGrid): number {
  let values = 0;
  for (const level of levels) values += level.anchorsPerCell * planeOf(level);
  return values;
}

/** Values of one plane. */
export function planeOf(level: GridLevel): number {
  return level.rows * level.columns + SPARE;
}

/**
 * Writes what the kernel must know of a grid: its levels, and every shape of anchor that a cell has. So little that it is
 * done for every image whose grid is not that of the last one.
 *
 * @param at addresses of the first level and of the first shape
 */
export function writeGrid(
  { doubles, integers }: Views,
  at: { readonly levels: number; readonly shapes: number },
  { levels }: AnchorGrid,
): void {
  let shapes = at.shapes;
  let plane = 0;
  for (const [index, level] of levels.entries()) {
    const { anchorsPerCell } = level;
    const from = at.levels + LEVEL_BYTES * index;
    const shapesEnd = shapes + SHAPE_BYTES * anchorsPerCell;
    doubles.set(level.shapes, shapes / 8);
    writeDoubles(doubles, from / 8, level);
    const whole = from / 4 + 14;
    integers[whole] = level.columns;
    integers[whole + 1] = level.first;
    integers[whole + 2] = plane;
    integers[whole + 3] = planeOf(level);
    integers[whole + 4] = shapes;
    integers[whole + 5] = shapesEnd;
    integers[whole + 6] = anchorsPerCell;
    shapes = shapesEnd;
    plane += anchorsPerCell * planeOf(level);
  }
}

function writeDoubles(doubles: Float64Array, at: number, level: GridLevel): void {
  doubles[at] = level.strideX;
  doubles[at + 1] = level.strideY;
  doubles[at + 2] = level.originX;
  doubles[at + 3] = level.originY;
  doubles[at + 4] = level.columns - 1;
  doubles[at + 5] = level.rows - 1;
  doubles[at + 6] = 2 * level.grain;
}
