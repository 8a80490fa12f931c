/* The best anchors of a box that overlaps none well, as src/analysis/assignment/ious/searchBest.ts finds them. */

import {
  ANCHOR_STEP,
  COLUMNS,
  FIRST_ANCHOR,
  heights,
  HIGH_CORNER,
  LAST_CELL,
  LEAST_AREA,
  LEVEL_BYTES,
  levels,
  levelsEnd,
  LOW_CORNER,
  ORIGIN,
  overlapsX,
  overlapsY,
  SHAPE_BYTES,
  SHAPES,
  SHAPES_END,
  SIDES,
  STRIDE,
  widths,
} from './memory';
import { best, listed, offer, restart } from './sweepBox';
import { column, columns, findWindow, measureWindow, row, rows } from './window';

/** A grid with more shapes is not searched here. */
export const MOST_SHAPES: i32 = 256;
/** The IoU that each shape could reach, level by level; −1 where it has been searched. */
const BOUNDS = memory.data(8 * 256, 16);
/** Against rounding: of the IoU that a search starts from, and of bounds. */
const SLACK: f64 = 1e-5;

let shapeLevel: usize = 0;
let shapeAt: usize = 0;
/** Index of the shape's anchor in the first cell of the level. */
let shapeAnchor: i32 = 0;

/**
 * Lists all anchors of the box's highest IoU: shapes in the order of the IoU they could reach at best, each in the window that
 * the best so far leaves, until no shape can reach it any more.
 *
 * @param known IoU that some anchor reaches; 0 where none is known
 * @returns how many are listed; none where the box overlaps no anchor
 */
export function search(x1: f32, y1: f32, x2: f32, y2: f32, known: f32): i32 {
  const area = (x2 - x1) * (y2 - y1);
  const sides = f64x2(f64(x2 - x1), f64(y2 - y1));
  const start = f64x2(f64(x1), f64(y1));
  const end = f64x2(f64(x2), f64(y2));
  const shapes = bound(sides, f64(area));
  let next = highestBound(shapes);
  findShape(next);
  const likely = nearestIou(x1, y1, x2, y2, area);
  restart(max(known, f32(f64(likely) * (1 - SLACK))));
  for (let turn = 0; turn < shapes; turn++) {
    const reach = load<f64>(BOUNDS + (usize(next) << 3));
    if (reach < 0 || reach * (1 + SLACK) < f64(best())) break;
    store<f64>(BOUNDS + (usize(next) << 3), -1);
    const iou = f64(best()) * (1 - SLACK);
    if (findWindow(shapeLevel, shapeAt, start, end, sides, f64(area), iou / (1 + iou))) {
      measureWindow(shapeLevel, shapeAt, x1, y1, x2, y2);
      searchRows(area);
    }
    next = highestBound(shapes);
    findShape(next);
  }
  return listed();
}

/** @returns how many shapes there are */
function bound(sides: v128, area: f64): i32 {
  let count = 0;
  for (let level = levels; level < levelsEnd; level += LEVEL_BYTES) {
    const shapesEnd = load<usize>(level, SHAPES_END);
    for (let shape = load<usize>(level, SHAPES); shape < shapesEnd; shape += SHAPE_BYTES) {
      const smaller = f64x2.pmin(v128.load(shape, SIDES), sides);
      const shared = f64x2.extract_lane(smaller, 0) * f64x2.extract_lane(smaller, 1);
      const union = max(shared, area + load<f64>(shape, LEAST_AREA) - shared);
      store<f64>(BOUNDS + (usize(count) << 3), shared / union);
      count++;
    }
  }
  return count;
}

function highestBound(shapes: i32): i32 {
  let highest = 0;
  let most: f64 = -1;
  for (let i = 0; i < shapes; i++) {
    const one = load<f64>(BOUNDS + (usize(i) << 3));
    if (one > most) {
      highest = i;
      most = one;
    }
  }
  return highest;
}

function findShape(index: i32): void {
  let before = index;
  for (let level = levels; level < levelsEnd; level += LEVEL_BYTES) {
    const step = load<i32>(level, ANCHOR_STEP);
    if (before < step) {
      shapeLevel = level;
      shapeAt = load<usize>(level, SHAPES) + usize(before) * SHAPE_BYTES;
      shapeAnchor = load<i32>(level, FIRST_ANCHOR) + before;
      return;
    }
    before -= step;
  }
}

/** IoU with the anchor of the shape at hand that stands next to the centre of the box, which is likely the best. */
function nearestIou(x1: f32, y1: f32, x2: f32, y2: f32, area: f32): f32 {
  const low = v128.load(shapeAt, LOW_CORNER);
  const high = v128.load(shapeAt, HIGH_CORNER);
  const origin = v128.load(shapeLevel, ORIGIN);
  const stride = v128.load(shapeLevel, STRIDE);
  const centre = f64x2.mul(
    f64x2.sub(f64x2(f64(x1) + f64(x2), f64(y1) + f64(y2)), f64x2.add(low, high)),
    f64x2.splat(0.5),
  );
  const cell = f64x2.pmin(
    f64x2.pmax(f64x2.nearest(f64x2.div(f64x2.sub(centre, origin), stride)), f64x2.splat(0)),
    v128.load(shapeLevel, LAST_CELL),
  );
  const place = f64x2.add(origin, f64x2.mul(cell, stride));
  const first = f32x4.demote_f64x2_zero(f64x2.add(low, place));
  const last = f32x4.demote_f64x2_zero(f64x2.add(high, place));
  const across = min(f32x4.extract_lane(last, 0), x2) - max(f32x4.extract_lane(first, 0), x1);
  const down = min(f32x4.extract_lane(last, 1), y2) - max(f32x4.extract_lane(first, 1), y1);
  if (!(across > 0 && down > 0)) return 0;
  const own = f32x4.sub(last, first);
  const shared = across * down;
  const areas = area + f32x4.extract_lane(own, 0) * f32x4.extract_lane(own, 1);
  return shared / (areas - shared);
}

function searchRows(area: f32): void {
  const levelColumns = load<i32>(shapeLevel, COLUMNS);
  const step = load<i32>(shapeLevel, ANCHOR_STEP);
  const bytes = usize(columns) << 2;
  const boxArea = f32x4.splat(area);
  const zero = f32x4.splat(0);
  let bests = f32x4.splat(best());
  let anchor = shapeAnchor + (row * levelColumns + column) * step;
  const end = usize(rows) << 2;
  for (let at: usize = 0; at < end; at += 4, anchor += levelColumns * step) {
    if (!(load<f32>(overlapsY + at) > 0)) continue;
    const overlapY = v128.load32_splat(overlapsY + at);
    const height = v128.load32_splat(heights + at);
    for (let i: usize = 0; i < bytes; i += 16) {
      const shared = f32x4.mul(v128.load(overlapsX + i), overlapY);
      const areas = f32x4.add(boxArea, f32x4.mul(v128.load(widths + i), height));
      const raw = f32x4.div(shared, f32x4.sub(areas, shared));
      // What does not overlap is never offered, also where nothing better is known.
      const iou = v128.bitselect(raw, f32x4.splat(NaN), f32x4.gt(raw, zero));
      if (!v128.any_true(f32x4.ge(iou, bests))) continue;
      offer(anchor + i32(i >> 2) * step, step, iou);
      bests = f32x4.splat(best());
    }
  }
}
