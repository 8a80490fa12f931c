import type { AnchorGrid, GridLevel } from '../../anchors/AnchorGrid.ts';
import { SHAPE_VALUES } from '../../anchors/cellShapes.ts';

/** Bytes of a level and of a shape, as in `src/wasm/sweep/memory.ts`. */
export const LEVEL_BYTES = 96;
export const SHAPE_BYTES = 8 * SHAPE_VALUES;
/** Bytes of four shapes side by side, as there. */
export const GROUP_BYTES = 112;
/** Values behind every plane, so that four can be read at once from anywhere. */
export const SPARE = 4;

/** A memory as what lies in it. */
export interface Views {
  readonly doubles: Float64Array;
  readonly floats: Float32Array;
  readonly integers: Int32Array;
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

/** Addresses of the first level, the first shape and the first group of shapes. */
export interface RecordPlaces {
  readonly levels: number;
  readonly shapes: number;
  readonly groups: number;
}

/**
 * Writes what the kernel must know of a grid: its levels, and every shape of anchor that a cell has. So little that it is
 * done for every image whose grid is not that of the last one.
 *
 * @param known shapes of the levels that are written already; they are the same for most sizes of images
 * @returns whether all shapes were
 */
export function writeGrid(
  { doubles, integers }: Views,
  at: RecordPlaces,
  { levels }: AnchorGrid,
  known: Float64Array[],
): boolean {
  let { shapes, groups } = at;
  let plane = 0;
  let isKnown = known.length === levels.length;
  known.length = levels.length;
  for (let index = 0; index < levels.length; index++) {
    const level = levels[index] as GridLevel;
    const { anchorsPerCell } = level;
    const from = at.levels + LEVEL_BYTES * index;
    const shapesEnd = shapes + SHAPE_BYTES * anchorsPerCell;
    // Where the shapes of one level are others, those of the next may lie elsewhere.
    if (!isKnown || known[index] !== level.shapes) {
      isKnown = false;
      known[index] = level.shapes;
      doubles.set(level.shapes, shapes / 8);
    }
    writeDoubles(doubles, from / 8, level);
    const whole = from / 4 + 14;
    integers[whole] = level.columns;
    integers[whole + 1] = level.first;
    integers[whole + 2] = plane;
    integers[whole + 3] = planeOf(level);
    integers[whole + 4] = shapes;
    integers[whole + 5] = shapesEnd;
    integers[whole + 6] = anchorsPerCell;
    integers[whole + 7] = groups;
    shapes = shapesEnd;
    groups += GROUP_BYTES * Math.ceil(anchorsPerCell / 4);
    plane += anchorsPerCell * planeOf(level);
  }
  return isKnown;
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
