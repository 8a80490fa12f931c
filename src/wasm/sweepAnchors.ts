/*
 * Compares boxes with anchors, as src/analysis/assignment/sweepBox.ts does, four anchors at a time. AssemblyScript:
 * scripts/build.mjs compiles this file to dist/wasm/sweepAnchors.wasm, no TypeScript program imports it.
 *
 * Anchors lie in planes, one for each kind (anchor of a cell on a level), row by row, with four spare values behind each
 * plane; so neighbours in memory are neighbours on the grid. WasmSweep.ts says where what lies in the memory.
 *
 * All that decides is float32, as in the TypeScript: its doubles round to float32 after every step, which for + − × ÷ is
 * the same. Only windows are worked out in doubles, in the same order.
 */

/** One kind: doubles, then whole numbers, then addresses of the float32 corners by column and row. */
const KIND_BYTES: usize = 144;
const X1: usize = 0;
const Y1: usize = 8;
const X2: usize = 16;
const Y2: usize = 24;
const WIDTH: usize = 32;
const HEIGHT: usize = 40;
const LEAST_AREA: usize = 48;
const SLACK: usize = 56;
const STRIDE_X: usize = 64;
const STRIDE_Y: usize = 72;
const ORIGIN_X: usize = 80;
const ORIGIN_Y: usize = 88;
const COLUMNS: usize = 96;
const ROWS: usize = 100;
const ANCHOR_STEP: usize = 104;
const FIRST_ANCHOR: usize = 108;
const PLANE: usize = 112;
const LEFTS: usize = 116;
const RIGHTS: usize = 120;
const TOPS: usize = 124;
const BOTTOMS: usize = 128;

/** A window that was visited: address of the kind, first cell, rows, columns. */
const WINDOW_BYTES: usize = 16;

const RELATIVE: f64 = 1e-6;
const CELLS: f64 = 1e-3;
const BINS: i32 = 20;
/** Counts of anchors at or above the lower edge of each bin, four lanes each. */
const COUNTS = memory.data(16 * 20, 16);
const EDGES = memory.data<f32>([
  0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85,
  0.9, 0.95,
]);

let overlaps: usize = 0;
let widths: usize = 0;
let highest: usize = 0;
let owners: usize = 0;
let list: usize = 0;
let windows: usize = 0;
let windowsEnd: usize = 0;

let bestIou: f32 = 0;
let ties: i32 = 0;

/** Says where everything is that grows with the images; nothing has been visited there yet. */
export function place(
  overlapsAt: usize,
  widthsAt: usize,
  highestAt: usize,
  ownersAt: usize,
  listAt: usize,
  windowsAt: usize,
): void {
  overlaps = overlapsAt;
  widths = widthsAt;
  highest = highestAt;
  owners = ownersAt;
  list = listAt;
  windows = windowsAt;
  windowsEnd = windowsAt;
}

/** Forgets the last image in time proportional to what was visited. */
export function forget(): void {
  const zero = f32x4.splat(0);
  for (let window = windows; window < windowsEnd; window += WINDOW_BYTES) {
    const stride = usize(load<i32>(load<usize>(window), COLUMNS)) << 2;
    const bytes = usize(load<i32>(window, 12)) << 2;
    let rows = load<i32>(window, 8);
    for (let row = planeRow(window); rows > 0; row += stride, rows--)
      for (let at: usize = 0; at < bytes; at += 16) v128.store(row + at, zero);
  }
  windowsEnd = windows;
}

/** Highest IoU of the box that was swept last. */
export function best(): f32 {
  return bestIou;
}

/**
 * Compares a box with every anchor it overlaps by at least `iou`, which is above 0, and notes the highest IoUs of both.
 *
 * @returns how many anchors share the highest IoU of the box; they are the first in the list
 */
export function sweep(
  kinds: usize,
  kindsEnd: usize,
  x1: f32,
  y1: f32,
  x2: f32,
  y2: f32,
  iou: f64,
  index: i32,
): i32 {
  const width = f64(x2 - x1);
  const height = f64(y2 - y1);
  const area = (x2 - x1) * (y2 - y1);
  bestIou = 0;
  ties = 0;
  for (let kind = kinds; kind < kindsEnd; kind += KIND_BYTES) {
    const narrower = min(width, load<f64>(kind, WIDTH));
    const lower = min(height, load<f64>(kind, HEIGHT));
    const needed = (iou / (1 + iou)) * (f64(area) + load<f64>(kind, LEAST_AREA)) * (1 - RELATIVE);
    if (narrower * lower < needed) continue;
    const slack = load<f64>(kind, SLACK);
    const overlapX = (needed / lower) * (1 - RELATIVE) - slack;
    const overlapY = (needed / narrower) * (1 - RELATIVE) - slack;
    const strideX = load<f64>(kind, STRIDE_X);
    const left = f64(x1) - load<f64>(kind, ORIGIN_X);
    const right = f64(x2) - load<f64>(kind, ORIGIN_X);
    const firstColumn = max(0, ceil((left + overlapX - load<f64>(kind, X2)) / strideX - CELLS));
    const lastColumn = min(
      f64(load<i32>(kind, COLUMNS) - 1),
      floor((right - overlapX - load<f64>(kind, X1)) / strideX + CELLS),
    );
    const strideY = load<f64>(kind, STRIDE_Y);
    const top = f64(y1) - load<f64>(kind, ORIGIN_Y);
    const bottom = f64(y2) - load<f64>(kind, ORIGIN_Y);
    const firstRow = max(0, ceil((top + overlapY - load<f64>(kind, Y2)) / strideY - CELLS));
    const lastRow = min(
      f64(load<i32>(kind, ROWS) - 1),
      floor((bottom - overlapY - load<f64>(kind, Y1)) / strideY + CELLS),
    );
    // Also false for NaN, where neither box nor anchor has an area.
    if (!(firstColumn <= lastColumn && firstRow <= lastRow)) continue;
    const column = i32(firstColumn);
    const columns = i32(lastColumn) - column + 1;
    prepareColumns(kind, column, columns, x1, x2);
    sweepRows(kind, i32(firstRow), i32(lastRow), column, columns, y1, y2, area, needed, index);
  }
  return ties;
}

/** Overlap with the box and width, of every column of a window. */
function prepareColumns(kind: usize, column: i32, columns: i32, x1: f32, x2: f32): void {
  const lefts = load<usize>(kind, LEFTS) + (usize(column) << 2);
  const rights = load<usize>(kind, RIGHTS) + (usize(column) << 2);
  const boxLeft = f32x4.splat(x1);
  const boxRight = f32x4.splat(x2);
  const bytes = usize(columns) << 2;
  for (let at: usize = 0; at < bytes; at += 16) {
    const left = v128.load(lefts + at);
    const right = v128.load(rights + at);
    const overlap = f32x4.sub(f32x4.pmin(right, boxRight), f32x4.pmax(left, boxLeft));
    v128.store(overlaps + at, overlap);
    v128.store(widths + at, f32x4.sub(right, left));
  }
  // Lanes behind the window overlap nothing.
  v128.store(overlaps + bytes, f32x4.splat(-1));
}

function sweepRows(
  kind: usize,
  firstRow: i32,
  lastRow: i32,
  column: i32,
  columns: i32,
  y1: f32,
  y2: f32,
  area: f32,
  intersection: f64,
  index: i32,
): void {
  const levelColumns = load<i32>(kind, COLUMNS);
  const plane = load<i32>(kind, PLANE);
  const bytes = usize(columns) << 2;
  const boxArea = f32x4.splat(area);
  const box = i32x4.splat(index);
  let tops = load<usize>(kind, TOPS) + (usize(firstRow) << 2);
  let bottoms = load<usize>(kind, BOTTOMS) + (usize(firstRow) << 2);
  let cell = firstRow * levelColumns + column;
  store<usize>(windowsEnd, kind);
  store<i32>(windowsEnd, cell, 4);
  store<i32>(windowsEnd, lastRow - firstRow + 1, 8);
  store<i32>(windowsEnd, columns, 12);
  windowsEnd += WINDOW_BYTES;
  for (let row = firstRow; row <= lastRow; row++, cell += levelColumns, tops += 4, bottoms += 4) {
    const top = load<f32>(tops);
    const bottom = load<f32>(bottoms);
    const overlapY = min(bottom, y2) - max(top, y1);
    if (!(overlapY > 0)) continue;
    const needed = f32x4.splat(noLess(intersection / f64(overlapY)));
    const overlapsY = f32x4.splat(overlapY);
    const height = f32x4.splat(bottom - top);
    const at = usize(plane + cell) << 2;
    for (let i: usize = 0; i < bytes; i += 16) {
      const overlapX = v128.load(overlaps + i);
      const enough = f32x4.ge(overlapX, needed);
      if (!v128.any_true(enough)) continue;
      const shared = f32x4.mul(overlapX, overlapsY);
      const areas = f32x4.add(boxArea, f32x4.mul(v128.load(widths + i), height));
      const iou = v128.and(f32x4.div(shared, f32x4.sub(areas, shared)), enough);
      const before = v128.load(highest + at + i);
      const more = f32x4.gt(iou, before);
      if (v128.any_true(more)) {
        v128.store(highest + at + i, v128.bitselect(iou, before, more));
        v128.store(owners + at + i, v128.bitselect(box, v128.load(owners + at + i), more));
      }
      if (v128.any_true(f32x4.ge(iou, f32x4.splat(bestIou)))) offer(kind, cell + i32(i >> 2), iou);
    }
  }
}

/** The least float32 that is not below a positive double. */
function noLess(value: f64): f32 {
  const near = f32(value);
  return f64(near) < value ? reinterpret<f32>(reinterpret<i32>(near) + 1) : near;
}

/** Keeps the anchors of four neighbours that have the highest IoU of the box so far. */
function offer(kind: usize, cell: i32, iou: v128): void {
  const step = load<i32>(kind, ANCHOR_STEP);
  const anchor = load<i32>(kind, FIRST_ANCHOR) + cell * step;
  offerOne(anchor, f32x4.extract_lane(iou, 0));
  offerOne(anchor + step, f32x4.extract_lane(iou, 1));
  offerOne(anchor + 2 * step, f32x4.extract_lane(iou, 2));
  offerOne(anchor + 3 * step, f32x4.extract_lane(iou, 3));
}

function offerOne(anchor: i32, iou: f32): void {
  if (!(iou >= bestIou && iou > 0)) return;
  if (iou > bestIou) {
    bestIou = iou;
    ties = 0;
  }
  store<i32>(list + (usize(ties) << 2), anchor);
  ties++;
}

/**
 * Counts every anchor with a highest IoU above 0 once, and lists those from `least` on: anchor, box, IoU.
 *
 * @param keeps whether highest IoUs are asked for once more: they become negative, so that no anchor is counted twice;
 *   else they are forgotten on the way, which saves a tenth of all time
 * @returns how many anchors are listed
 */
export function collect(least: f32, keeps: bool): i32 {
  memory.fill(COUNTS, 0, 16 * BINS);
  const zero = f32x4.splat(0);
  const sign = f32x4.splat(-0.0);
  const wanted = f32x4.splat(least);
  const fifth = f32x4.splat(0.25);
  const ninth = f32x4.splat(0.45);
  let listed = list;
  for (let window = windows; window < windowsEnd; window += WINDOW_BYTES) {
    const kind = load<usize>(window);
    const columns = load<i32>(kind, COLUMNS);
    const bytes = usize(load<i32>(window, 12)) << 2;
    let cell = load<i32>(window, 4);
    let rows = load<i32>(window, 8);
    for (let row = planeRow(window); rows > 0; row += usize(columns) << 2, cell += columns, rows--)
      for (let i: usize = 0; i < bytes; i += 16) {
        const value = v128.load(row + i);
        const fresh = f32x4.gt(value, zero);
        if (!v128.any_true(fresh)) continue;
        const iou = v128.and(value, fresh);
        addCount(0, fresh);
        for (let bin = 1; bin < 5; bin++) countFrom(bin, iou);
        if (v128.any_true(f32x4.ge(iou, fifth))) {
          for (let bin = 5; bin < 9; bin++) countFrom(bin, iou);
          if (v128.any_true(f32x4.ge(iou, ninth)))
            for (let bin = 9; bin < BINS; bin++) countFrom(bin, iou);
        }
        const found = f32x4.ge(iou, wanted);
        if (v128.any_true(found)) listed = listFour(listed, kind, cell + i32(i >> 2), found);
        v128.store(row + i, keeps ? v128.or(value, v128.and(fresh, sign)) : zero);
      }
  }
  if (!keeps) windowsEnd = windows;
  return i32((listed - list) / 12);
}

/** Lists and forgets as `collect` does, and counts nothing. */
export function listOnly(least: f32, keeps: bool): i32 {
  const zero = f32x4.splat(0);
  const sign = f32x4.splat(-0.0);
  const wanted = f32x4.splat(least);
  let listed = list;
  for (let window = windows; window < windowsEnd; window += WINDOW_BYTES) {
    const kind = load<usize>(window);
    const columns = load<i32>(kind, COLUMNS);
    const bytes = usize(load<i32>(window, 12)) << 2;
    let cell = load<i32>(window, 4);
    let rows = load<i32>(window, 8);
    for (let row = planeRow(window); rows > 0; row += usize(columns) << 2, cell += columns, rows--)
      for (let i: usize = 0; i < bytes; i += 16) {
        const value = v128.load(row + i);
        const found = f32x4.ge(value, wanted);
        if (v128.any_true(found)) listed = listFour(listed, kind, cell + i32(i >> 2), found);
        v128.store(row + i, keeps ? v128.or(value, v128.and(found, sign)) : zero);
      }
  }
  if (!keeps) windowsEnd = windows;
  return i32((listed - list) / 12);
}

/** Lists those of four neighbours. */
function listFour(end: usize, kind: usize, cell: i32, which: v128): usize {
  const step = load<i32>(kind, ANCHOR_STEP);
  let anchor = load<i32>(kind, FIRST_ANCHOR) + cell * step;
  let at = usize(load<i32>(kind, PLANE) + cell) << 2;
  for (let lanes = i32x4.bitmask(which); lanes !== 0; lanes >>= 1, anchor += step, at += 4) {
    if (!(lanes & 1)) continue;
    store<i32>(end, anchor);
    store<i32>(end, load<i32>(owners + at), 4);
    store<f32>(end, load<f32>(highest + at), 8);
    end += 12;
  }
  return end;
}

/** How many of the anchors that were counted have an IoU of at least the lower edge of a bin. */
export function countedFrom(bin: i32): i32 {
  const lanes = v128.load(COUNTS + (usize(bin) << 4));
  return (
    i32x4.extract_lane(lanes, 0) +
    i32x4.extract_lane(lanes, 1) +
    i32x4.extract_lane(lanes, 2) +
    i32x4.extract_lane(lanes, 3)
  );
}

function countFrom(bin: i32, iou: v128): void {
  addCount(bin, f32x4.ge(iou, v128.load32_splat(EDGES + (usize(bin) << 2))));
}

function addCount(bin: i32, which: v128): void {
  const at = COUNTS + (usize(bin) << 4);
  v128.store(at, i32x4.sub(v128.load(at), which));
}

/** Address of the highest IoU of a window's first anchor. */
function planeRow(window: usize): usize {
  return highest + (usize(load<i32>(load<usize>(window), PLANE) + load<i32>(window, 4)) << 2);
}
