/*
 * Compares boxes with anchors, as src/analysis/assignment/ious/sweepBox.ts does, four anchors at a time. AssemblyScript:
 * scripts/build.mjs compiles this file, with those in sweep/, to dist/wasm/sweepAnchors.wasm, no TypeScript program imports it.
 *
 * Anchors lie in planes, one for each shape (anchor of a cell on a level), row by row, with four spare values behind each
 * plane; so neighbours in memory are neighbours on the grid. WasmSweep.ts says where what lies in the memory. Nothing that
 * was not written for the image at hand is relied on, but that highest IoUs are 0 where nothing was visited.
 *
 * All that decides is float32, as in the TypeScript: its doubles round to float32 after every step, which for + − × ÷ is
 * the same. Only windows and the places of cells are worked out in doubles, in the same order.
 */

import {
  ANCHOR_STEP,
  COLUMNS,
  FIRST_ANCHOR,
  heights,
  HIGH_CORNER,
  highest,
  SHAPE_BYTES,
  SHAPES,
  SHAPES_END,
  LAST_CELL,
  LEAST_AREA,
  LEVEL_BYTES,
  levels,
  levelsEnd,
  listedAnchors,
  LOW_CORNER,
  noteWindow,
  ORIGIN,
  overlapsX,
  overlapsY,
  owners,
  PLANE,
  PLANE_VALUES,
  SIDES,
  SLACK,
  STRIDE,
  widths,
} from './sweep/memory';

export { collect, countedFrom, ignored } from './sweep/collect';
export { begin, place } from './sweep/memory';

const RELATIVE: f64 = 1e-6;
const CELLS: f64 = 1e-3;
let bestIou: f32 = 0;
let ties: i32 = 0;
/** Highest IoU of the box that was swept last. */
export function best(): f32 {
  return bestIou;
}

/**
 * Compares a box with every anchor it overlaps by at least `iou`, which is above 0, and notes the highest IoUs of both.
 *
 * @returns how many anchors share the highest IoU of the box; they are the first of the listed anchors
 */
export function sweep(x1: f32, y1: f32, x2: f32, y2: f32, iou: f64, index: i32): i32 {
  const area = (x2 - x1) * (y2 - y1);
  const share = iou / (1 + iou);
  // x and y side by side: half the quotients.
  const sides = f64x2(f64(x2 - x1), f64(y2 - y1));
  const start = f64x2(f64(x1), f64(y1));
  const end = f64x2(f64(x2), f64(y2));
  const tight = f64x2.splat(1 - RELATIVE);
  const cells = f64x2.splat(CELLS);
  bestIou = f32(iou);
  ties = 0;
  for (let level = levels; level < levelsEnd; level += LEVEL_BYTES) {
    const shapesEnd = load<usize>(level, SHAPES_END);
    let plane = load<i32>(level, PLANE);
    let anchor = load<i32>(level, FIRST_ANCHOR);
    for (
      let shape = load<usize>(level, SHAPES);
      shape < shapesEnd;
      shape += SHAPE_BYTES, plane += load<i32>(level, PLANE_VALUES), anchor++
    ) {
      const smaller = f64x2.pmin(v128.load(shape, SIDES), sides);
      const needed = share * (f64(area) + load<f64>(shape, LEAST_AREA)) * (1 - RELATIVE);
      if (f64x2.extract_lane(smaller, 0) * f64x2.extract_lane(smaller, 1) < needed) continue;
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
      const first = f64x2.pmax(
        f64x2.ceil(f64x2.sub(f64x2.div(low, stride), cells)),
        f64x2.splat(0),
      );
      const last = f64x2.pmin(
        f64x2.floor(f64x2.add(f64x2.div(high, stride), cells)),
        v128.load(level, LAST_CELL),
      );
      if (!i64x2.all_true(f64x2.le(first, last))) continue;
      const firsts = i32x4.trunc_sat_f64x2_s_zero(first);
      const lasts = i32x4.trunc_sat_f64x2_s_zero(last);
      const column = i32x4.extract_lane(firsts, 0);
      const columns = i32x4.extract_lane(lasts, 0) - column + 1;
      const row = i32x4.extract_lane(firsts, 1);
      const rows = i32x4.extract_lane(lasts, 1) - row + 1;
      const cell = row * load<i32>(level, COLUMNS) + column;
      const firstAnchor = anchor + cell * load<i32>(level, ANCHOR_STEP);
      noteWindow(level, plane + cell, firstAnchor, rows, columns);
      // Rows and columns are separable: what they share with the box is worked out once each.
      measure(overlapsX, widths, column, columns, level, shape, x1, x2);
      measure(overlapsY, heights, row, rows, level + 8, shape + 8, y1, y2);
      sweepRows(level, plane + cell, firstAnchor, rows, columns, area, f32(iou), index);
    }
  }
  return ties;
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

/**
 * The hot loop. Nothing of a window is passed over: nine anchors in ten reach an IoU of .1 there, and a wrong guess of a
 * branch costs more than the work. Writing highest IoUs only where some of four are higher took 5 % more of the whole, with
 * the histogram; writing boxes only from the background threshold on took 5 % more, too.
 */
function sweepRows(
  level: usize,
  place: i32,
  firstAnchor: i32,
  rows: i32,
  columns: i32,
  area: f32,
  least: f32,
  index: i32,
): void {
  const levelColumns = load<i32>(level, COLUMNS);
  const step = load<i32>(level, ANCHOR_STEP);
  const bytes = usize(columns) << 2;
  const boxArea = f32x4.splat(area);
  const box = i32x4.splat(index);
  const below = f32x4.splat(reinterpret<f32>(reinterpret<i32>(least) - 1));
  let best = f32x4.splat(bestIou);
  let at = usize(place) << 2;
  let anchor = firstAnchor;
  const end = usize(rows) << 2;
  for (
    let row: usize = 0;
    row < end;
    row += 4, at += usize(levelColumns) << 2, anchor += levelColumns * step
  ) {
    if (!(load<f32>(overlapsY + row) > 0)) continue;
    const overlapY = v128.load32_splat(overlapsY + row);
    const height = v128.load32_splat(heights + row);
    for (let i: usize = 0; i < bytes; i += 16) {
      const shared = f32x4.mul(v128.load(overlapsX + i), overlapY);
      const areas = f32x4.add(boxArea, f32x4.mul(v128.load(widths + i), height));
      const iou = f32x4.div(shared, f32x4.sub(areas, shared));
      const before = v128.load(highest + at + i);
      const more = f32x4.gt(iou, f32x4.pmax(before, below));
      v128.store(highest + at + i, v128.bitselect(iou, before, more));
      v128.store(owners + at + i, v128.bitselect(box, v128.load(owners + at + i), more));
      if (v128.any_true(f32x4.ge(iou, best))) {
        offer(anchor + i32(i >> 2) * step, step, iou);
        best = f32x4.splat(bestIou);
      }
    }
  }
}

/** Keeps the anchors of four neighbours that have the highest IoU of the box so far. */
function offer(anchor: i32, step: i32, iou: v128): void {
  offerOne(anchor, f32x4.extract_lane(iou, 0));
  offerOne(anchor + step, f32x4.extract_lane(iou, 1));
  offerOne(anchor + 2 * step, f32x4.extract_lane(iou, 2));
  offerOne(anchor + 3 * step, f32x4.extract_lane(iou, 3));
}

function offerOne(anchor: i32, iou: f32): void {
  if (!(iou >= bestIou)) return;
  if (iou > bestIou) {
    bestIou = iou;
    ties = 0;
  }
  store<i32>(listedAnchors + (usize(ties) << 2), anchor);
  ties++;
}
