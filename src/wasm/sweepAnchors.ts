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

/** One kind: doubles, mostly for x and y, then whole numbers, then addresses of the float32 corners by column and row. */
const KIND_BYTES: usize = 144;
const LOW_CORNER: usize = 0;
const HIGH_CORNER: usize = 16;
const SIDES: usize = 32;
const LEAST_AREA: usize = 48;
const SLACK: usize = 56;
const STRIDE: usize = 64;
const ORIGIN: usize = 80;
const LAST_CELL: usize = 96;
const COLUMNS: usize = 112;
const ANCHOR_STEP: usize = 116;
const FIRST_ANCHOR: usize = 120;
const PLANE: usize = 124;
const LEFTS: usize = 128;
const RIGHTS: usize = 132;
const TOPS: usize = 136;
const BOTTOMS: usize = 140;

/** A window that was visited: address of the kind, first cell, rows, columns. */
const WINDOW_BYTES: usize = 16;

const RELATIVE: f64 = 1e-6;
const CELLS: f64 = 1e-3;
const BINS: i32 = 20;
/** Counts of anchors at or above the lower edge of each bin but the first, four lanes each. */
const COUNTS = memory.data(16 * 20, 16);
const EDGES = memory.data<f32>([
  0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85,
  0.9, 0.95,
]);

let overlaps: usize = 0;
let widths: usize = 0;
let highest: usize = 0;
let owners: usize = 0;
let listedAnchors: usize = 0;
let listedBoxes: usize = 0;
let listedIous: usize = 0;
let windows: usize = 0;
let windowsEnd: usize = 0;

let bestIou: f32 = 0;
let ties: i32 = 0;
/** Where the listed foreground ends, which grows from the front of the list, and the ignored ones start, at its back. */
let foregroundEnd: usize = 0;
let ignoredStart: usize = 0;

/** Says where everything is that grows with the images; nothing has been visited there yet. */
export function place(
  overlapsAt: usize,
  widthsAt: usize,
  highestAt: usize,
  ownersAt: usize,
  listedAnchorsAt: usize,
  listedBoxesAt: usize,
  listedIousAt: usize,
  windowsAt: usize,
): void {
  overlaps = overlapsAt;
  widths = widthsAt;
  highest = highestAt;
  owners = ownersAt;
  listedAnchors = listedAnchorsAt;
  listedBoxes = listedBoxesAt;
  listedIous = listedIousAt;
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
 * @returns how many anchors share the highest IoU of the box; they are the first of the listed anchors
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
  for (let kind = kinds; kind < kindsEnd; kind += KIND_BYTES) {
    const smaller = f64x2.pmin(v128.load(kind, SIDES), sides);
    const needed = share * (f64(area) + load<f64>(kind, LEAST_AREA)) * (1 - RELATIVE);
    if (f64x2.extract_lane(smaller, 0) * f64x2.extract_lane(smaller, 1) < needed) continue;
    const across = v128.shuffle<f64>(smaller, smaller, 1, 0);
    const slack = v128.load64_splat(kind, SLACK);
    const overlap = f64x2.sub(f64x2.mul(f64x2.div(f64x2.splat(needed), across), tight), slack);
    const origin = v128.load(kind, ORIGIN);
    const stride = v128.load(kind, STRIDE);
    const low = f64x2.sub(
      f64x2.add(f64x2.sub(start, origin), overlap),
      v128.load(kind, HIGH_CORNER),
    );
    const high = f64x2.sub(f64x2.sub(f64x2.sub(end, origin), overlap), v128.load(kind, LOW_CORNER));
    // NaN comes through pmax and pmin in this order of operands, and is refused, as in the TypeScript.
    const first = f64x2.pmax(f64x2.ceil(f64x2.sub(f64x2.div(low, stride), cells)), f64x2.splat(0));
    const last = f64x2.pmin(
      f64x2.floor(f64x2.add(f64x2.div(high, stride), cells)),
      v128.load(kind, LAST_CELL),
    );
    if (!i64x2.all_true(f64x2.le(first, last))) continue;
    const firsts = i32x4.trunc_sat_f64x2_s_zero(first);
    const lasts = i32x4.trunc_sat_f64x2_s_zero(last);
    const column = i32x4.extract_lane(firsts, 0);
    const columns = i32x4.extract_lane(lasts, 0) - column + 1;
    const row = i32x4.extract_lane(firsts, 1);
    const rows = i32x4.extract_lane(lasts, 1) - row + 1;
    noteWindow(kind, row, rows, column, columns);
    prepareColumns(kind, column, columns, x1, x2);
    sweepRows(kind, row, rows, column, columns, y1, y2, area, f32(iou), index);
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

function noteWindow(kind: usize, row: i32, rows: i32, column: i32, columns: i32): void {
  store<usize>(windowsEnd, kind);
  store<i32>(windowsEnd, row * load<i32>(kind, COLUMNS) + column, 4);
  store<i32>(windowsEnd, rows, 8);
  store<i32>(windowsEnd, columns, 12);
  windowsEnd += WINDOW_BYTES;
}

/**
 * The hot loop. Nothing of a window is passed over: nine anchors in ten reach an IoU of .1 there, and a wrong guess of a
 * branch costs more than the work. Writing highest IoUs only where some of four are higher took 5 % more of the whole, with
 * the histogram; writing boxes only from the background threshold on took 5 % more, too.
 */
function sweepRows(
  kind: usize,
  firstRow: i32,
  rows: i32,
  column: i32,
  columns: i32,
  y1: f32,
  y2: f32,
  area: f32,
  least: f32,
  index: i32,
): void {
  const levelColumns = load<i32>(kind, COLUMNS);
  const plane = load<i32>(kind, PLANE);
  const bytes = usize(columns) << 2;
  const boxArea = f32x4.splat(area);
  const box = i32x4.splat(index);
  const below = f32x4.splat(reinterpret<f32>(reinterpret<i32>(least) - 1));
  let best = f32x4.splat(bestIou);
  let tops = load<usize>(kind, TOPS) + (usize(firstRow) << 2);
  let bottoms = load<usize>(kind, BOTTOMS) + (usize(firstRow) << 2);
  let cell = firstRow * levelColumns + column;
  for (let row = 0; row < rows; row++, cell += levelColumns, tops += 4, bottoms += 4) {
    const top = load<f32>(tops);
    const bottom = load<f32>(bottoms);
    const overlapY = select(bottom, y2, bottom < y2) - select(top, y1, top > y1);
    if (!(overlapY > 0)) continue;
    const overlapsY = f32x4.splat(overlapY);
    const height = f32x4.splat(bottom - top);
    const at = usize(plane + cell) << 2;
    for (let i: usize = 0; i < bytes; i += 16) {
      const shared = f32x4.mul(v128.load(overlaps + i), overlapsY);
      const areas = f32x4.add(boxArea, f32x4.mul(v128.load(widths + i), height));
      const iou = f32x4.div(shared, f32x4.sub(areas, shared));
      const before = v128.load(highest + at + i);
      const more = f32x4.gt(iou, f32x4.pmax(before, below));
      v128.store(highest + at + i, v128.bitselect(iou, before, more));
      v128.store(owners + at + i, v128.bitselect(box, v128.load(owners + at + i), more));
      if (v128.any_true(f32x4.ge(iou, best))) {
        offer(kind, cell + i32(i >> 2), iou);
        best = f32x4.splat(bestIou);
      }
    }
  }
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
  if (!(iou >= bestIou)) return;
  if (iou > bestIou) {
    bestIou = iou;
    ties = 0;
  }
  store<i32>(listedAnchors + (usize(ties) << 2), anchor);
  ties++;
}

/**
 * Lists every anchor with a highest IoU from `foregroundIou` on from the front of the list, others from `ignoredIou` on from
 * its back, and counts all by highest IoU where that is wanted.
 *
 * @param keeps whether highest IoUs are asked for once more: they become negative, so that no anchor is taken twice; else
 *   they are forgotten on the way
 * @param room  of the list, in anchors
 * @returns how many are foreground
 */
export function collect(
  foregroundIou: f32,
  ignoredIou: f32,
  counts: bool,
  keeps: bool,
  room: i32,
): i32 {
  const zero = f32x4.splat(0);
  const sign = f32x4.splat(-0.0);
  const least = f32x4.splat(min(foregroundIou, ignoredIou));
  memory.fill(COUNTS, 0, 16 * BINS);
  // The low bins in registers: in memory they took 5 % more of the whole.
  let count1 = i32x4.splat(0);
  let count2 = i32x4.splat(0);
  let count3 = i32x4.splat(0);
  let count4 = i32x4.splat(0);
  let count5 = i32x4.splat(0);
  let count6 = i32x4.splat(0);
  let count7 = i32x4.splat(0);
  let count8 = i32x4.splat(0);
  foregroundEnd = 0;
  ignoredStart = usize(room) << 2;
  for (let window = windows; window < windowsEnd; window += WINDOW_BYTES) {
    const kind = load<usize>(window);
    const columns = load<i32>(kind, COLUMNS);
    const bytes = usize(load<i32>(window, 12)) << 2;
    let cell = load<i32>(window, 4);
    let rows = load<i32>(window, 8);
    for (let row = planeRow(window); rows > 0; row += usize(columns) << 2, cell += columns, rows--)
      for (let i: usize = 0; i < bytes; i += 16) {
        const iou = v128.load(row + i);
        if (counts) {
          count1 = i32x4.sub(count1, f32x4.ge(iou, f32x4.splat(0.05)));
          count2 = i32x4.sub(count2, f32x4.ge(iou, f32x4.splat(0.1)));
          count3 = i32x4.sub(count3, f32x4.ge(iou, f32x4.splat(0.15)));
          count4 = i32x4.sub(count4, f32x4.ge(iou, f32x4.splat(0.2)));
          count5 = i32x4.sub(count5, f32x4.ge(iou, f32x4.splat(0.25)));
          count6 = i32x4.sub(count6, f32x4.ge(iou, f32x4.splat(0.3)));
          count7 = i32x4.sub(count7, f32x4.ge(iou, f32x4.splat(0.35)));
          count8 = i32x4.sub(count8, f32x4.ge(iou, f32x4.splat(0.4)));
          if (v128.any_true(f32x4.ge(iou, f32x4.splat(0.45))))
            for (let bin = 9; bin < BINS; bin++) countFrom(bin, iou);
        }
        if (v128.any_true(f32x4.ge(iou, least)))
          listFour(kind, cell + i32(i >> 2), foregroundIou, ignoredIou);
        v128.store(row + i, keeps ? v128.or(iou, v128.and(f32x4.gt(iou, zero), sign)) : zero);
      }
  }
  v128.store(COUNTS + 16, count1);
  v128.store(COUNTS + 32, count2);
  v128.store(COUNTS + 48, count3);
  v128.store(COUNTS + 64, count4);
  v128.store(COUNTS + 80, count5);
  v128.store(COUNTS + 96, count6);
  v128.store(COUNTS + 112, count7);
  v128.store(COUNTS + 128, count8);
  if (!keeps) windowsEnd = windows;
  return i32(foregroundEnd >> 2);
}

/** How many are listed as ignored. */
export function ignored(room: i32): i32 {
  return room - i32(ignoredStart >> 2);
}

/** Lists those of four neighbours that are not background; without branches it took as long. */
function listFour(kind: usize, cell: i32, foregroundIou: f32, ignoredIou: f32): void {
  const step = load<i32>(kind, ANCHOR_STEP);
  let anchor = load<i32>(kind, FIRST_ANCHOR) + cell * step;
  let at = usize(load<i32>(kind, PLANE) + cell) << 2;
  for (let lane = 0; lane < 4; lane++, anchor += step, at += 4) {
    const iou = load<f32>(highest + at);
    if (iou >= foregroundIou) {
      list(foregroundEnd, anchor, load<i32>(owners + at), iou);
      foregroundEnd += 4;
    } else if (iou >= ignoredIou) {
      ignoredStart -= 4;
      list(ignoredStart, anchor, load<i32>(owners + at), iou);
    }
  }
}

function list(at: usize, anchor: i32, box: i32, iou: f32): void {
  store<i32>(listedAnchors + at, anchor);
  store<i32>(listedBoxes + at, box);
  store<f32>(listedIous + at, iou);
}

/** How many anchors have a highest IoU of at least the lower edge of a bin, which is not the first. */
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
  const at = COUNTS + (usize(bin) << 4);
  const which = f32x4.ge(iou, v128.load32_splat(EDGES + (usize(bin) << 2)));
  v128.store(at, i32x4.sub(v128.load(at), which));
}

/** Address of the highest IoU of a window's first anchor. */
function planeRow(window: usize): usize {
  return highest + (usize(load<i32>(load<usize>(window), PLANE) + load<i32>(window, 4)) << 2);
}
