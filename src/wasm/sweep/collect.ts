/* What was visited, as lists of foreground and ignored anchors and as counts by highest IoU. */

import { BINS, countFrom, COUNTS } from './counts';
import {
  ANCHOR_STEP,
  COLUMNS,
  dropWindows,
  highest,
  listedAnchors,
  listedBoxes,
  listedIous,
  owners,
  WINDOW_ANCHOR,
  WINDOW_BYTES,
  WINDOW_COLUMNS,
  WINDOW_PLACE,
  WINDOW_ROWS,
  windows,
  windowsEnd,
} from './memory';

/** Where the listed foreground ends, which grows from the front of the list, and the ignored ones start, at its back. */
let foregroundEnd: usize = 0;
let ignoredStart: usize = 0;

/**
 * Lists every anchor with a highest IoU from `foregroundIou` on from the front of the list, others from `ignoredIou` on from
 * its back, and counts all by highest IoU where that is wanted.
 *
 * @param lowest the counts are wanted from the bin with this lower edge on: 0 or .4; those below are left at 0
 * @param keeps whether highest IoUs are asked for once more: they become negative, so that no anchor is taken twice; else
 *   they are forgotten on the way
 * @param room  of the list, in anchors
 * @returns how many are foreground
 */
export function collect(
  foregroundIou: f32,
  ignoredIou: f32,
  counts: bool,
  lowest: f32,
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
    const level = load<usize>(window);
    const levelColumns = load<i32>(level, COLUMNS);
    const step = load<i32>(level, ANCHOR_STEP);
    const bytes = usize(load<i32>(window, WINDOW_COLUMNS)) << 2;
    let at = usize(load<i32>(window, WINDOW_PLACE)) << 2;
    let anchor = load<i32>(window, WINDOW_ANCHOR);
    let rows = load<i32>(window, WINDOW_ROWS);
    for (; rows > 0; at += usize(levelColumns) << 2, anchor += levelColumns * step, rows--)
      for (let i: usize = 0; i < bytes; i += 16) {
        const iou = v128.load(highest + at + i);
        // Taken already: windows lie upon each other.
        if (!v128.any_true(f32x4.gt(iou, zero))) continue;
        if (counts) {
          if (lowest < 0.4) {
            count1 = i32x4.sub(count1, f32x4.ge(iou, f32x4.splat(0.05)));
            count2 = i32x4.sub(count2, f32x4.ge(iou, f32x4.splat(0.1)));
            count3 = i32x4.sub(count3, f32x4.ge(iou, f32x4.splat(0.15)));
            count4 = i32x4.sub(count4, f32x4.ge(iou, f32x4.splat(0.2)));
            count5 = i32x4.sub(count5, f32x4.ge(iou, f32x4.splat(0.25)));
            count6 = i32x4.sub(count6, f32x4.ge(iou, f32x4.splat(0.3)));
            count7 = i32x4.sub(count7, f32x4.ge(iou, f32x4.splat(0.35)));
          }
          count8 = i32x4.sub(count8, f32x4.ge(iou, f32x4.splat(0.4)));
          if (v128.any_true(f32x4.ge(iou, f32x4.splat(0.45))))
            for (let bin = 9; bin < BINS; bin++) countFrom(bin, iou);
        }
        if (v128.any_true(f32x4.ge(iou, least)))
          listFour(at + i, anchor + i32(i >> 2) * step, step, foregroundIou, ignoredIou);
        v128.store(
          highest + at + i,
          keeps ? v128.or(iou, v128.and(f32x4.gt(iou, zero), sign)) : zero,
        );
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
  if (!keeps) dropWindows();
  return i32(foregroundEnd >> 2);
}

/** How many are listed as ignored. */
export function ignored(room: i32): i32 {
  return room - i32(ignoredStart >> 2);
}

/** Lists those of four neighbours that are not background; without branches it took as long. */
function listFour(
  firstPlace: usize,
  firstAnchor: i32,
  step: i32,
  foregroundIou: f32,
  ignoredIou: f32,
): void {
  let anchor = firstAnchor;
  for (let lane: usize = 0; lane < 16; lane += 4, anchor += step) {
    const at = firstPlace + lane;
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
