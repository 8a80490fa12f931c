/* The window of a level in which anchors of one shape can overlap a box well enough, and what they share with it there. */

import {
  heights,
  HIGH_CORNER,
  LAST_CELL,
  LEAST_AREA,
  LOW_CORNER,
  ORIGIN,
  overlapsX,
  overlapsY,
  SIDES,
  SLACK,
  STRIDE,
  widths,
} from './memory';

const RELATIVE: f64 = 1e-6;
const CELLS: f64 = 1e-3;

export let column: i32 = 0;
export let columns: i32 = 0;
export let row: i32 = 0;
export let rows: i32 = 0;

/**
 * Bounds the anchors of one shape, as `iouWindow` does.
 *
 * @param start  x and y of the box, `end` of its other corner, `sides` of what lies between
 * @param share  iou / (1 + iou)
 * @returns false where there are none
 */
export function findWindow(
  level: usize,
  shape: usize,
  start: v128,
  end: v128,
  sides: v128,
  area: f64,
  share: f64,
): bool {
  const tight = f64x2.splat(1 - RELATIVE);
  const cells = f64x2.splat(CELLS);
  const smaller = f64x2.pmin(v128.load(shape, SIDES), sides);
  const needed = share * (area + load<f64>(shape, LEAST_AREA)) * (1 - RELATIVE);
  if (f64x2.extract_lane(smaller, 0) * f64x2.extract_lane(smaller, 1) < needed) return false;
  const across = v128.shuffle<f64>(smaller, smaller, 1, 0);
  const slack = v128.load64_splat(level, SLACK);
  const overlap = f64x2.sub(f64x2.mul(f64x2.div(f64x2.splat(needed), across), tight), slack);
  const origin = v128.load(level, ORIGIN);
  const stride = v128.load(level, STRIDE);
  const lowCorner = v128.load(shape, LOW_CORNER);
  const highCorner = v128.load(shape, HIGH_CORNER);
  const low = f64x2.sub(f64x2.add(f64x2.sub(start, origin), overlap), highCorner);
  const high = f64x2.sub(f64x2.sub(f64x2.sub(end, origin), overlap), lowCorner);
  // NaN comes through pmax and pmin in this order of operands, and is refused, as in the TypeScript.
  const first = f64x2.pmax(f64x2.ceil(f64x2.sub(f64x2.div(low, stride), cells)), f64x2.splat(0));
  const last = f64x2.pmin(
    f64x2.floor(f64x2.add(f64x2.div(high, stride), cells)),
    v128.load(level, LAST_CELL),
  );
  if (!i64x2.all_true(f64x2.le(first, last))) return false;
  const firsts = i32x4.trunc_sat_f64x2_s_zero(first);
  const lasts = i32x4.trunc_sat_f64x2_s_zero(last);
  column = i32x4.extract_lane(firsts, 0);
  columns = i32x4.extract_lane(lasts, 0) - column + 1;
  row = i32x4.extract_lane(firsts, 1);
  rows = i32x4.extract_lane(lasts, 1) - row + 1;
  return true;
}

/** Rows and columns are separable: what those of the window share with a box is worked out once each. */
export function measureWindow(
  level: usize,
  shape: usize,
  x1: f32,
  y1: f32,
  x2: f32,
  y2: f32,
): void {
  measure(overlapsX, widths, column, columns, level, shape, x1, x2);
  measure(overlapsY, heights, row, rows, level + 8, shape + 8, y1, y2);
}

/**
 * Overlap with the box and side, of every column of a window; of every row, where level and shape are given 8 bytes further.
 */
function measure(
  overlaps: usize,
  sides: usize,
  first: i32,
  count: i32,
  level: usize,
  shape: usize,
  boxLow: f32,
  boxHigh: f32,
): void {
  const stride = v128.load64_splat(level, STRIDE);
  const origin = v128.load64_splat(level, ORIGIN);
  const lowCorner = v128.load64_splat(shape, LOW_CORNER);
  const highCorner = v128.load64_splat(shape, HIGH_CORNER);
  const boxLows = f32x4.splat(boxLow);
  const boxHighs = f32x4.splat(boxHigh);
  const two = f64x2.splat(2);
  const bytes = usize(count) << 2;
  let cells = f64x2(f64(first), f64(first + 1));
  for (let at: usize = 0; at < bytes; at += 16) {
    const centres = f64x2.add(origin, f64x2.mul(cells, stride));
    cells = f64x2.add(cells, two);
    const next = f64x2.add(origin, f64x2.mul(cells, stride));
    cells = f64x2.add(cells, two);
    const low = rounded(f64x2.add(lowCorner, centres), f64x2.add(lowCorner, next));
    const high = rounded(f64x2.add(highCorner, centres), f64x2.add(highCorner, next));
    const overlap = f32x4.sub(f32x4.pmin(high, boxHighs), f32x4.pmax(low, boxLows));
    v128.store(overlaps + at, overlap);
    v128.store(sides + at, f32x4.sub(high, low));
  }
  // Lanes behind the window have no IoU: NaN is neither more nor the best.
  v128.store(overlaps + bytes, f32x4.splat(NaN));
}

/** Four doubles as float32. */
function rounded(two: v128, more: v128): v128 {
  return v128.shuffle<f64>(f32x4.demote_f64x2_zero(two), f32x4.demote_f64x2_zero(more), 0, 2);
}
