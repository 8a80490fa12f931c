/* One box beside all anchors that it overlaps well enough. */

import {
  ANCHOR_STEP,
  COLUMNS,
  FIRST_ANCHOR,
  GROUP_AREAS,
  GROUP_BYTES,
  GROUP_HEIGHTS,
  GROUPS,
  heights,
  highest,
  SHAPE_BYTES,
  SHAPES,
  LEVEL_BYTES,
  levels,
  levelsEnd,
  listedAnchors,
  noteWindow,
  overlapsX,
  overlapsY,
  owners,
  PLANE,
  PLANE_VALUES,
  widths,
} from './memory';
import { column, columns, findWindow, measureWindow, row, rows } from './window';

/** Against rounding to float32, relative, and where that has no digits left. */
const ROUGHLY: f64 = 1e-5;
const TINY: f32 = 1e-35;

/** Highest IoU of the box that was swept last, and how many anchors share it. */
let bestIou: f32 = 0;
let ties: i32 = 0;
/** Where in the list these are put, in entries. */
let listFrom: i32 = 0;

export function best(): f32 {
  return bestIou;
}

export function listAt(from: i32): void {
  listFrom = from;
}

/**
 * Compares a box with every anchor it overlaps by at least `iou`, which is above 0, and notes the highest IoUs of both.
 *
 * @returns how many anchors share the highest IoU of the box; they are listed from `listFrom` on
 */
export function sweep(x1: f32, y1: f32, x2: f32, y2: f32, iou: f64, index: i32): i32 {
  const area = (x2 - x1) * (y2 - y1);
  const share = iou / (1 + iou);
  // x and y side by side: half the quotients.
  const sides = f64x2(f64(x2 - x1), f64(y2 - y1));
  const start = f64x2(f64(x1), f64(y1));
  const end = f64x2(f64(x2), f64(y2));
  // Rough, so that nothing is left out that the doubles let through.
  const widthOfBox = f32x4.splat(x2 - x1);
  const heightOfBox = f32x4.splat(y2 - y1);
  const areaOfBox = f32x4.splat(area);
  const roughShare = f32x4.splat(f32(share * (1 - ROUGHLY)));
  const tiny = f32x4.splat(TINY);
  bestIou = f32(iou);
  ties = 0;
  for (let level = levels; level < levelsEnd; level += LEVEL_BYTES) {
    const step = load<i32>(level, ANCHOR_STEP);
    let group = load<usize>(level, GROUPS);
    for (let first = 0; first < step; first += 4, group += GROUP_BYTES) {
      const across = f32x4.pmin(v128.load(group), widthOfBox);
      const down = f32x4.pmin(v128.load(group, GROUP_HEIGHTS), heightOfBox);
      const needed = f32x4.mul(f32x4.add(v128.load(group, GROUP_AREAS), areaOfBox), roughShare);
      // Most shapes end here.
      let able = i32x4.bitmask(f32x4.ge(f32x4.mul(across, down), f32x4.sub(needed, tiny)));
      for (; able !== 0; able &= able - 1) {
        const kind = first + ctz(able);
        const shape = load<usize>(level, SHAPES) + usize(kind) * SHAPE_BYTES;
        if (!findWindow(level, shape, start, end, sides, f64(area), share)) continue;
        const cell = row * load<i32>(level, COLUMNS) + column;
        const place = load<i32>(level, PLANE) + kind * load<i32>(level, PLANE_VALUES) + cell;
        const anchor = load<i32>(level, FIRST_ANCHOR) + kind + cell * step;
        noteWindow(level, place, anchor, rows, columns);
        measureWindow(level, shape, x1, y1, x2, y2);
        sweepRows(level, place, anchor, rows, columns, area, f32(iou), index);
      }
    }
  }
  return ties;
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

/** Begins the list of the box anew: only anchors from this IoU on are listed. */
export function restart(iou: f32): void {
  bestIou = iou;
  ties = 0;
}

/** How many anchors are listed. */
export function listed(): i32 {
  return ties;
}

/** Keeps the anchors of four neighbours that have the highest IoU of the box so far. */
export function offer(anchor: i32, step: i32, iou: v128): void {
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
  store<i32>(listedAnchors + (usize(listFrom + ties) << 2), anchor);
  ties++;
}
