/* The boxes of an image, side by side, and the one that an anchor overlaps most. */

import { HIGH_CORNER, LOW_CORNER, ORIGIN, STRIDE } from './memory';

/** More are not labelled here: what an anchor's owner takes grows with them. */
export const MOST_BOXES: i32 = 128;
/** Bytes of one column, with room for three boxes that are none. */
const COLUMN: usize = 4 * 132;
const X1 = memory.data(5 * 4 * 132 + 4 * 128 * 8 + 4 * 8 + 4 * 128, 16);
const Y1: usize = X1 + COLUMN;
const X2: usize = Y1 + COLUMN;
const Y2: usize = X2 + COLUMN;
const AREA: usize = Y2 + COLUMN;
/** What is told of them: foreground anchors, box × level; ignored anchors by level; the highest IoU of each box. */
export const MOST_LEVELS: i32 = 8;
export const FOREGROUND: usize = AREA + COLUMN;
export const IGNORED: usize = FOREGROUND + 4 * 128 * 8;
export const BESTS: usize = IGNORED + 4 * 8;

let count: i32 = 0;
let best: f32 = 0;

/** Where the columns of x1, y1, x2, y2 and areas begin, `COLUMN` bytes each, and behind them what is told. */
export function boxes(): usize {
  return X1;
}

export function x1Of(box: i32): f32 {
  return load<f32>(X1 + (usize(box) << 2));
}

export function y1Of(box: i32): f32 {
  return load<f32>(Y1 + (usize(box) << 2));
}

export function x2Of(box: i32): f32 {
  return load<f32>(X2 + (usize(box) << 2));
}

export function y2Of(box: i32): f32 {
  return load<f32>(Y2 + (usize(box) << 2));
}

/** Works out the areas of so many boxes; those behind them have no side. */
export function beginBoxes(boxCount: i32): void {
  count = boxCount;
  const end = usize(boxCount) << 2;
  const nothing = f32x4.splat(0);
  v128.store(X1 + end, nothing);
  v128.store(Y1 + end, nothing);
  v128.store(X2 + end, nothing);
  v128.store(Y2 + end, nothing);
  for (let at: usize = 0; at < end; at += 16) {
    const width = f32x4.sub(v128.load(X2 + at), v128.load(X1 + at));
    const height = f32x4.sub(v128.load(Y2 + at), v128.load(Y1 + at));
    v128.store(AREA + at, f32x4.mul(width, height));
  }
}

/** The box of highest IoU with an anchor, the first one on ties; the first of all where none overlaps it. */
export function ownerOf(level: usize, shape: usize, row: i32, column: i32): i32 {
  const cell = f64x2(f64(column), f64(row));
  const centre = f64x2.add(v128.load(level, ORIGIN), f64x2.mul(cell, v128.load(level, STRIDE)));
  const low = f32x4.demote_f64x2_zero(f64x2.add(v128.load(shape, LOW_CORNER), centre));
  const high = f32x4.demote_f64x2_zero(f64x2.add(v128.load(shape, HIGH_CORNER), centre));
  const sides = f32x4.sub(high, low);
  const area = f32x4.splat(f32x4.extract_lane(sides, 0) * f32x4.extract_lane(sides, 1));
  const left = f32x4.splat(f32x4.extract_lane(low, 0));
  const top = f32x4.splat(f32x4.extract_lane(low, 1));
  const right = f32x4.splat(f32x4.extract_lane(high, 0));
  const bottom = f32x4.splat(f32x4.extract_lane(high, 1));
  const zero = f32x4.splat(0);
  const end = usize(count) << 2;
  best = 0;
  let owner: i32 = 0;
  for (let at: usize = 0; at < end; at += 16) {
    const width = f32x4.sub(
      f32x4.pmin(v128.load(X2 + at), right),
      f32x4.pmax(v128.load(X1 + at), left),
    );
    const height = f32x4.sub(
      f32x4.pmin(v128.load(Y2 + at), bottom),
      f32x4.pmax(v128.load(Y1 + at), top),
    );
    const shared = f32x4.mul(width, height);
    const areas = f32x4.add(v128.load(AREA + at), area);
    const overlaps = v128.and(f32x4.gt(width, zero), f32x4.gt(height, zero));
    const iou = v128.and(f32x4.div(shared, f32x4.sub(areas, shared)), overlaps);
    if (!v128.any_true(f32x4.gt(iou, f32x4.splat(best)))) continue;
    const box = i32(at >> 2);
    v128.store(IOUS, iou);
    for (let lane = 0; lane < 4; lane++) {
      const one = load<f32>(IOUS + (usize(lane) << 2));
      if (!(one > best)) continue;
      best = one;
      owner = box + lane;
    }
  }
  return owner;
}

/** The IoU of the anchor that was asked for last with its owner. */
export function iouOfOwner(): f32 {
  return best;
}

/** Four IoUs, to look at one by one. */
const IOUS = memory.data(16, 16);
