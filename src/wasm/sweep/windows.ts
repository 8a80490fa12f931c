/* The windows of all boxes of an image with the IoUs in them, four columns at a time, one window behind the other. */

import {
  ANCHOR_STEP,
  COLUMNS,
  FIRST_ANCHOR,
  GROUP_AREAS,
  GROUP_BYTES,
  GROUP_HEIGHTS,
  GROUPS,
  heights,
  LEVEL_BYTES,
  levels,
  levelsEnd,
  listedBoxes,
  overlapsX,
  overlapsY,
  SHAPE_BYTES,
  SHAPES,
  widths,
  windows,
  windowsLimit,
} from './memory';
import { column, columns, findWindow, measureWindow, row, rows } from './window';

/** One window, in the place of those that `noteWindow` notes: addresses, then whole numbers. */
export const WINDOW_BYTES: usize = 40;
export const WINDOW_LEVEL: usize = 0;
export const WINDOW_IOUS: usize = 4;
/** The window before it on the same shape, 0 without. */
const BEFORE: usize = 8;
const ROW: usize = 12;
const COLUMN: usize = 16;
const ROWS: usize = 20;
const COLUMN_COUNT: usize = 24;
export const WINDOW_VECTORS: usize = 28;
export const WINDOW_BOX: usize = 32;
const KIND: usize = 36;

/** The last window on each shape. */
const LAST = memory.data(4 * 256, 16);
/** Against rounding to float32, relative, and where that has no digits left. */
const ROUGHLY: f64 = 1e-5;
const TINY: f32 = 1e-35;

let windowsEnd: usize = 0;
let iousEnd: usize = 0;
let iousLimit: usize = 0;

/** @param room of each list, in anchors: IoUs are kept in those of boxes and of IoUs */
export function beginWindows(room: i32): void {
  windowsEnd = windows;
  iousEnd = listedBoxes;
  iousLimit = listedBoxes + (usize(2 * room) << 2);
  memory.fill(LAST, 0, 4 * 256);
}

export function windowsOfImage(): usize {
  return windows;
}

export function endOfWindows(): usize {
  return windowsEnd;
}

/** Where the IoUs of all windows begin. */
export function firstIous(): usize {
  return listedBoxes;
}

export function endOfIous(): usize {
  return iousEnd;
}

/**
 * Works out the IoUs of a box with every anchor it overlaps by at least `iou`, which is above 0.
 *
 * @returns the highest IoU, which counts where it is at least `iou`; negative where there is no room
 */
export function measureBox(x1: f32, y1: f32, x2: f32, y2: f32, iou: f64, box: i32): f32 {
  const area = (x2 - x1) * (y2 - y1);
  const share = iou / (1 + iou);
  const sides = f64x2(f64(x2 - x1), f64(y2 - y1));
  const start = f64x2(f64(x1), f64(y1));
  const end = f64x2(f64(x2), f64(y2));
  // Rough, so that nothing is left out that the doubles let through.
  const widthOfBox = f32x4.splat(x2 - x1);
  const heightOfBox = f32x4.splat(y2 - y1);
  const areaOfBox = f32x4.splat(area);
  const roughShare = f32x4.splat(f32(share * (1 - ROUGHLY)));
  const tiny = f32x4.splat(TINY);
  let highest = f32x4.splat(0);
  let last = LAST;
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
        const vectors = (columns + 3) >> 2;
        const bytes = usize(rows * vectors) << 4;
        if (windowsEnd + WINDOW_BYTES > windowsLimit || iousEnd + bytes > iousLimit) return -1;
        measureWindow(level, shape, x1, y1, x2, y2);
        highest = f32x4.pmax(highest, vectors === 1 ? narrow(area) : wide(area, vectors));
        note(level, kind, box, vectors, last + (usize(kind) << 2));
        iousEnd += bytes;
      }
    }
    last += usize(step) << 2;
  }
  return max(
    max(f32x4.extract_lane(highest, 0), f32x4.extract_lane(highest, 1)),
    max(f32x4.extract_lane(highest, 2), f32x4.extract_lane(highest, 3)),
  );
}

/** IoUs of a window of up to four columns, as most are: what columns share with the box is in registers. */
function narrow(area: f32): v128 {
  const overlapX = v128.load(overlapsX);
  const width = v128.load(widths);
  const boxArea = f32x4.splat(area);
  const zero = f32x4.splat(0);
  let highest = f32x4.splat(0);
  const end = usize(rows) << 2;
  for (let at: usize = 0, to = iousEnd; at < end; at += 4, to += 16) {
    // Where rows lie beside the box nothing is shared, whatever columns share.
    const overlapY = f32x4.pmax(zero, v128.load32_splat(overlapsY + at));
    const shared = f32x4.mul(overlapX, overlapY);
    const areas = f32x4.add(boxArea, f32x4.mul(width, v128.load32_splat(heights + at)));
    const iou = f32x4.div(shared, f32x4.sub(areas, shared));
    v128.store(to, iou);
    highest = f32x4.pmax(highest, iou);
  }
  return highest;
}

function wide(area: f32, vectors: i32): v128 {
  const boxArea = f32x4.splat(area);
  const zero = f32x4.splat(0);
  let highest = f32x4.splat(0);
  const end = usize(rows) << 2;
  const bytes = usize(vectors) << 4;
  let to = iousEnd;
  for (let at: usize = 0; at < end; at += 4) {
    const overlapY = f32x4.pmax(zero, v128.load32_splat(overlapsY + at));
    const height = v128.load32_splat(heights + at);
    for (let i: usize = 0; i < bytes; i += 16, to += 16) {
      const shared = f32x4.mul(v128.load(overlapsX + i), overlapY);
      const areas = f32x4.add(boxArea, f32x4.mul(v128.load(widths + i), height));
      const iou = f32x4.div(shared, f32x4.sub(areas, shared));
      v128.store(to, iou);
      highest = f32x4.pmax(highest, iou);
    }
  }
  return highest;
}

function note(level: usize, kind: i32, box: i32, vectors: i32, last: usize): void {
  const before = load<usize>(last);
  store<usize>(windowsEnd, level, WINDOW_LEVEL);
  store<usize>(windowsEnd, iousEnd, WINDOW_IOUS);
  store<usize>(windowsEnd, before, BEFORE);
  store<i32>(windowsEnd, row, ROW);
  store<i32>(windowsEnd, column, COLUMN);
  store<i32>(windowsEnd, rows, ROWS);
  store<i32>(windowsEnd, columns, COLUMN_COUNT);
  store<i32>(windowsEnd, rows * vectors, WINDOW_VECTORS);
  store<i32>(windowsEnd, box, WINDOW_BOX);
  store<i32>(windowsEnd, kind, KIND);
  store<usize>(last, windowsEnd);
  windowsEnd += WINDOW_BYTES;
}

/** Strikes anchors out of the windows of all boxes but the one that they overlap most, the first one on ties. */
export function strikeOut(): void {
  for (let window = windows; window < windowsEnd; window += WINDOW_BYTES)
    for (
      let before = load<usize>(window, BEFORE);
      before !== 0;
      before = load<usize>(before, BEFORE)
    )
      strikeOutOfTwo(before, window);
}

function strikeOutOfTwo(before: usize, after: usize): void {
  const rowBefore = load<i32>(before, ROW);
  const rowAfter = load<i32>(after, ROW);
  const firstRow = max(rowBefore, rowAfter);
  const endRow = min(rowBefore + load<i32>(before, ROWS), rowAfter + load<i32>(after, ROWS));
  if (firstRow >= endRow) return;
  const columnBefore = load<i32>(before, COLUMN);
  const columnAfter = load<i32>(after, COLUMN);
  const columnsBefore = load<i32>(before, COLUMN_COUNT);
  const columnsAfter = load<i32>(after, COLUMN_COUNT);
  const firstColumn = max(columnBefore, columnAfter);
  const endColumn = min(columnBefore + columnsBefore, columnAfter + columnsAfter);
  for (let atRow = firstRow; atRow < endRow; atRow++) {
    const rowOfBefore =
      load<usize>(before, WINDOW_IOUS) + bytesTo(atRow - rowBefore, columnsBefore);
    const rowOfAfter = load<usize>(after, WINDOW_IOUS) + bytesTo(atRow - rowAfter, columnsAfter);
    for (let atColumn = firstColumn; atColumn < endColumn; atColumn++) {
      const own = rowOfBefore + (usize(atColumn - columnBefore) << 2);
      const other = rowOfAfter + (usize(atColumn - columnAfter) << 2);
      store<f32>(load<f32>(other) > load<f32>(own) ? own : other, 0);
    }
  }
}

function bytesTo(rowOfWindow: i32, columnCount: i32): usize {
  return usize(rowOfWindow * ((columnCount + 3) >> 2)) << 4;
}

/**
 * Lists the anchors of one box that have an IoU.
 *
 * @param window the first of the box, of which all are the last ones
 * @returns how many they are
 */
export function anchorsInWindows(window: usize, iou: f32, list: usize): i32 {
  let count = 0;
  for (; window < windowsEnd; window += WINDOW_BYTES) {
    const level = load<usize>(window, WINDOW_LEVEL);
    const columnCount = load<i32>(window, COLUMN_COUNT);
    const step = load<i32>(level, ANCHOR_STEP);
    const first = load<i32>(level, FIRST_ANCHOR) + load<i32>(window, KIND);
    for (let atRow = 0; atRow < load<i32>(window, ROWS); atRow++) {
      const at = load<usize>(window, WINDOW_IOUS) + bytesTo(atRow, columnCount);
      const cell = (load<i32>(window, ROW) + atRow) * load<i32>(level, COLUMNS);
      for (let atColumn = 0; atColumn < columnCount; atColumn++) {
        if (load<f32>(at + (usize(atColumn) << 2)) !== iou) continue;
        const anchor = first + (cell + load<i32>(window, COLUMN) + atColumn) * step;
        store<i32>(list + (usize(count) << 2), anchor);
        count++;
      }
    }
  }
  return count;
}
