/* The windows of four shapes of a level at once. */

import { splat0, splat1 } from './lanes';
import {
  GROUP_HIGHS_X,
  GROUP_HIGHS_Y,
  GROUP_LOWS_X,
  GROUP_LOWS_Y,
  LAST_CELL,
  ORIGIN,
  SLACK,
  STRIDE,
} from './memory';

/** Against rounding to float32: in slacks of the level, where corners are added up, and in cells. */
const SLACKS: f32 = 4;
const CELLS: f32 = 1e-3;

/** What was found, side by side: first columns, how many, first rows, how many. */
export const FOUND = memory.data(64, 16);
export const FOUND_COLUMNS: usize = 16;
export const FOUND_ROW: usize = 32;
export const FOUND_ROWS: usize = 48;

/**
 * Bounds the anchors of four shapes, as `iouWindow` does: in float32, so that windows may be wider by what that rounds.
 *
 * @param able   which of the shapes have sides that allow it
 * @param needed area that they have to share with the box, already lower by what float32 rounds
 * @param across and `down`: the lesser of the sides of box and shape
 * @returns those of the four that have a window
 */
export function findWindows(
  level: usize,
  group: usize,
  able: v128,
  x1: f32,
  y1: f32,
  x2: f32,
  y2: f32,
  across: v128,
  down: v128,
  needed: v128,
): i32 {
  const stride = f32x4.demote_f64x2_zero(v128.load(level, STRIDE));
  const inverse = f32x4.div(f32x4.splat(1), stride);
  const inverseX = splat0(inverse);
  const inverseY = splat1(inverse);
  const origin = v128.load(level, ORIGIN);
  const last = f32x4.demote_f64x2_zero(v128.load(level, LAST_CELL));
  const start = f32x4.demote_f64x2_zero(f64x2.sub(f64x2(f64(x1), f64(y1)), origin));
  const end = f32x4.demote_f64x2_zero(f64x2.sub(f64x2(f64(x2), f64(y2)), origin));
  const slack = f32x4.splat(SLACKS * f32(load<f64>(level, SLACK)));
  const cells = f32x4.splat(CELLS);
  const zero = f32x4.splat(0);
  const shareX = f32x4.sub(f32x4.div(needed, down), slack);
  const shareY = f32x4.sub(f32x4.div(needed, across), slack);
  const lowX = f32x4.sub(f32x4.add(splat0(start), shareX), v128.load(group, GROUP_HIGHS_X));
  const lowY = f32x4.sub(f32x4.add(splat1(start), shareY), v128.load(group, GROUP_HIGHS_Y));
  const highX = f32x4.sub(f32x4.sub(splat0(end), shareX), v128.load(group, GROUP_LOWS_X));
  const highY = f32x4.sub(f32x4.sub(splat1(end), shareY), v128.load(group, GROUP_LOWS_Y));
  // NaN comes through pmax and pmin in this order of operands, and is refused.
  const column = f32x4.pmax(f32x4.ceil(f32x4.sub(f32x4.mul(lowX, inverseX), cells)), zero);
  const row = f32x4.pmax(f32x4.ceil(f32x4.sub(f32x4.mul(lowY, inverseY), cells)), zero);
  const endColumn = f32x4.pmin(
    f32x4.floor(f32x4.add(f32x4.mul(highX, inverseX), cells)),
    splat0(last),
  );
  const endRow = f32x4.pmin(
    f32x4.floor(f32x4.add(f32x4.mul(highY, inverseY), cells)),
    splat1(last),
  );
  const one = f32x4.splat(1);
  v128.store(FOUND, i32x4.trunc_sat_f32x4_s(column));
  v128.store(
    FOUND + FOUND_COLUMNS,
    i32x4.trunc_sat_f32x4_s(f32x4.add(f32x4.sub(endColumn, column), one)),
  );
  v128.store(FOUND + FOUND_ROW, i32x4.trunc_sat_f32x4_s(row));
  v128.store(FOUND + FOUND_ROWS, i32x4.trunc_sat_f32x4_s(f32x4.add(f32x4.sub(endRow, row), one)));
  return i32x4.bitmask(
    v128.and(able, v128.and(f32x4.le(column, endColumn), f32x4.le(row, endRow))),
  );
}
