/*
 * Labels of a whole image, counted instead of listed: foreground of each box on each level, ignored anchors of each level. An
 * anchor is counted in the window of the box that it belongs to, four neighbours at a time.
 */

import { beginBoxes, MOST_BOXES, ownerOf, x1Of, x2Of, y1Of, y2Of } from './boxes';
import { BINS, countFrom, COUNTS, EDGES } from './counts';
import {
  ALL_BOXES,
  ANCHOR_STEP,
  COLUMNS,
  FIRST_ANCHOR,
  highest,
  LEVEL_BYTES,
  levels,
  levelsEnd,
  listedAnchors,
  NO_BOX,
  noteWindow,
  owners,
  PLANE,
  PLANE_VALUES,
  SHAPE_BYTES,
  SHAPES,
  WINDOW_BOX,
  WINDOW_BYTES,
  WINDOW_COLUMNS,
  WINDOW_PLACE,
  WINDOW_ROWS,
  windows,
  windowsEnd,
} from './memory';
import { MOST_SHAPES, search } from './search';
import { best, listAt, sweep } from './sweepBox';

export { boxes } from './boxes';

const MOST_LEVELS: i32 = 8;
/** Box × level. */
const FOREGROUND = memory.data(4 * 128 * 8, 16);
const IGNORED = memory.data(4 * 8, 16);
const BESTS = memory.data(4 * 128, 16);
/** Of an owner: the anchor is foreground although its IoU is too low. */
const FORCED: i32 = i32.MIN_VALUE;
/** First bin that is counted; those below are left at 0. */
const FIRST_BIN: i32 = 8;

export function foregrounds(): usize {
  return FOREGROUND;
}

export function ignoredAnchors(): usize {
  return IGNORED;
}

export function highestOfBoxes(): usize {
  return BESTS;
}

export function mostBoxes(): i32 {
  return MOST_BOXES;
}

/**
 * Labels the anchors of an image that has begun, whose boxes lie in `boxes`.
 *
 * @param sweptIou   every anchor with at least this IoU with a box is visited
 * @param enoughIou  from here on the best anchor of a box needs no search
 * @param leastIou   of low-quality matches; negative where there are none
 * @param counts     whether anchors are counted by highest IoU, from .4 on
 * @param room       of each of the three lists, in anchors
 * @returns false where this cannot be told here: too many boxes, levels, shapes or ties, or a box without overlap; what was
 *   visited is forgotten by the next `begin`
 */
export function label(
  count: i32,
  sweptIou: f64,
  enoughIou: f64,
  leastIou: f32,
  foregroundIou: f32,
  ignoredIou: f32,
  counts: bool,
  room: i32,
): bool {
  const levelCount = i32((levelsEnd - levels) / LEVEL_BYTES);
  if (count > MOST_BOXES || levelCount > MOST_LEVELS || !hasFewShapes()) return false;
  beginBoxes(count);
  memory.fill(FOREGROUND, 0, usize(count * levelCount) << 2);
  memory.fill(IGNORED, 0, usize(levelCount) << 2);
  memory.fill(COUNTS, 0, 16 * BINS);
  let listed = 0;
  for (let box = 0; box < count; box++) {
    // A box has at most as many best anchors as there are anchors.
    if (listed > 2 * room) return false;
    listAt(listed);
    const x1 = x1Of(box);
    const y1 = y1Of(box);
    const x2 = x2Of(box);
    const y2 = y2Of(box);
    let ties = sweep(x1, y1, x2, y2, sweptIou, box);
    if (ties === 0 || f64(best()) < enoughIou)
      ties = search(x1, y1, x2, y2, ties === 0 ? 0 : best());
    if (ties === 0) return false;
    store<f32>(BESTS + (usize(box) << 2), best());
    if (leastIou >= 0 && best() >= leastIou) listed += ties;
  }
  for (let i = 0; i < listed; i++)
    force(load<i32>(listedAnchors + (usize(i) << 2)), enoughIou, foregroundIou, levelCount, counts);
  countWindows(foregroundIou, ignoredIou, levelCount, counts);
  return true;
}

function hasFewShapes(): bool {
  let shapes = 0;
  for (let level = levels; level < levelsEnd; level += LEVEL_BYTES)
    shapes += load<i32>(level, ANCHOR_STEP);
  return shapes > 0 && shapes <= MOST_SHAPES;
}

/** Gives a best anchor below the foreground threshold to the box it overlaps most itself; at most once. */
function force(
  anchor: i32,
  enoughIou: f64,
  foregroundIou: f32,
  levelCount: i32,
  counts: bool,
): void {
  let level = levels;
  while (level + LEVEL_BYTES < levelsEnd && anchor >= load<i32>(level + LEVEL_BYTES, FIRST_ANCHOR))
    level += LEVEL_BYTES;
  const step = load<i32>(level, ANCHOR_STEP);
  const within = anchor - load<i32>(level, FIRST_ANCHOR);
  const cell = within / step;
  const kind = within - cell * step;
  const place = load<i32>(level, PLANE) + kind * load<i32>(level, PLANE_VALUES) + cell;
  const at = usize(place) << 2;
  const iou = load<f32>(highest + at);
  if (iou >= foregroundIou || iou < 0) return;
  let box = load<i32>(owners + at);
  if (iou > 0 && box < 0) return;
  if (!(f64(iou) >= enoughIou)) {
    const shape = load<usize>(level, SHAPES) + usize(kind) * SHAPE_BYTES;
    const levelColumns = load<i32>(level, COLUMNS);
    const row = cell / levelColumns;
    box = ownerOf(level, shape, row, cell - row * levelColumns);
  }
  addForeground(box, i32((level - levels) / LEVEL_BYTES), levelCount, 1);
  if (iou > 0) {
    store<i32>(owners + at, FORCED);
    if (counts) countOne(iou);
  } else {
    store<f32>(highest + at, -1);
    noteWindow(level, place, anchor, 1, 1, NO_BOX);
  }
}

function addForeground(box: i32, level: i32, levelCount: i32, anchors: i32): void {
  const at = FOREGROUND + (usize(box * levelCount + level) << 2);
  store<i32>(at, load<i32>(at) + anchors);
}

function countOne(iou: f32): void {
  for (let bin = FIRST_BIN; bin < BINS; bin++) {
    if (iou < load<f32>(EDGES + (usize(bin) << 2))) return;
    const at = COUNTS + (usize(bin) << 4);
    store<i32>(at, load<i32>(at) + 1);
  }
}

function countWindows(
  foregroundIou: f32,
  ignoredIou: f32,
  levelCount: i32,
  counts: bool,
): void {
  const fromForeground = f32x4.splat(foregroundIou);
  const fromIgnored = f32x4.splat(ignoredIou);
  const lanes = i32x4(0, 1, 2, 3);
  let count8 = v128.load(COUNTS + 16 * 8);
  for (let window = windows; window < windowsEnd; window += WINDOW_BYTES) {
    const box = load<i32>(window, WINDOW_BOX);
    if (box === NO_BOX) continue;
    const level = load<usize>(window);
    const index = i32((level - levels) / LEVEL_BYTES);
    const stride = usize(load<i32>(level, COLUMNS)) << 2;
    const columns = load<i32>(window, WINDOW_COLUMNS);
    const own = i32x4.splat(box);
    let at = usize(load<i32>(window, WINDOW_PLACE)) << 2;
    let foreground = i32x4.splat(0);
    let ignored = i32x4.splat(0);
    for (let rows = load<i32>(window, WINDOW_ROWS); rows > 0; rows--, at += stride) {
      let left = i32x4.splat(columns);
      for (let i: usize = 0, bytes = usize(columns) << 2; i < bytes; i += 16) {
        const owner = v128.load(owners + at + i);
        // Behind the window lies the next row, or the next plane.
        const inside = i32x4.lt_s(lanes, left);
        left = i32x4.sub(left, i32x4.splat(4));
        const wanted =
          box === ALL_BOXES ? i32x4.ge_s(owner, i32x4.splat(0)) : i32x4.eq(owner, own);
        const iou = v128.and(v128.load(highest + at + i), v128.and(inside, wanted));
        const isForeground = f32x4.ge(iou, fromForeground);
        const isIgnored = v128.andnot(f32x4.ge(iou, fromIgnored), isForeground);
        ignored = i32x4.sub(ignored, isIgnored);
        if (box === ALL_BOXES) {
          if (v128.any_true(isForeground)) addFour(isForeground, owner, index, levelCount);
        } else foreground = i32x4.sub(foreground, isForeground);
        if (!counts) continue;
        count8 = i32x4.sub(count8, f32x4.ge(iou, f32x4.splat(0.4)));
        if (v128.any_true(f32x4.ge(iou, f32x4.splat(0.45))))
          for (let bin = FIRST_BIN + 1; bin < BINS; bin++) countFrom(bin, iou);
      }
    }
    if (box !== ALL_BOXES) addForeground(box, index, levelCount, sum(foreground));
    const ignoredAt = IGNORED + (usize(index) << 2);
    store<i32>(ignoredAt, load<i32>(ignoredAt) + sum(ignored));
  }
  v128.store(COUNTS + 16 * 8, count8);
}

function sum(lanes: v128): i32 {
  return (
    i32x4.extract_lane(lanes, 0) +
    i32x4.extract_lane(lanes, 1) +
    i32x4.extract_lane(lanes, 2) +
    i32x4.extract_lane(lanes, 3)
  );
}

/** Foreground of boxes that are not known beforehand. */
function addFour(which: v128, owner: v128, level: i32, levelCount: i32): void {
  if (i32x4.extract_lane(which, 0) !== 0)
    addForeground(i32x4.extract_lane(owner, 0), level, levelCount, 1);
  if (i32x4.extract_lane(which, 1) !== 0)
    addForeground(i32x4.extract_lane(owner, 1), level, levelCount, 1);
  if (i32x4.extract_lane(which, 2) !== 0)
    addForeground(i32x4.extract_lane(owner, 2), level, levelCount, 1);
  if (i32x4.extract_lane(which, 3) !== 0)
    addForeground(i32x4.extract_lane(owner, 3), level, levelCount, 1);
}
