/*
 * Labels of a whole image, counted instead of listed: foreground of each box on each level, ignored anchors of each level.
 *
 * IoUs are kept window by window, one behind the other, so that all of an image stay in the nearest cache. Where windows of
 * two boxes on one shape share anchors, an anchor is struck out of that of the box that does not get it.
 */

import {
  beginBoxes,
  BESTS,
  iouOfOwner,
  MOST_BOXES,
  MOST_LEVELS,
  ownerOf,
  x1Of,
  x2Of,
  y1Of,
  y2Of,
} from './boxes';
import { BINS, countFrom, COUNTS } from './counts';
import { checkCorners } from './groups';
import { beginLabels, forceLabel, settleIgnored } from './labelCounts';
import { measureBox } from './measureBox';
import {
  ANCHOR_STEP,
  COLUMNS,
  FIRST_ANCHOR,
  LEVEL_BYTES,
  levels,
  levelsEnd,
  listedAnchors,
  SHAPE_BYTES,
  SHAPES,
} from './memory';
import { MOST_SHAPES, search } from './search';
import { best, listAt } from './sweepBox';
import {
  anchorsInWindows,
  beginWindows,
  endOfWindows,
  firstIous,
  iousEnd,
  strikeOut,
} from './windows';

export { boxes } from './boxes';

/** More best anchors below the foreground threshold are not held against each other. */
const MOST_FORCED: i32 = 512;

/**
 * Labels the anchors of an image that has begun, whose boxes lie in `boxes`.
 *
 * @param sweptIou   every anchor with at least this IoU with a box is looked at
 * @param enoughIou  from here on the best anchor of a box needs no search
 * @param leastIou   of low-quality matches; negative where there are none
 * @param counts     whether anchors are counted by highest IoU, from .4 on
 * @param room       of each of the three lists, in anchors
 * @returns false where this cannot be told here: too many boxes, levels, shapes, windows or ties, or a box without overlap
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
  beginLabels(count, levelCount);
  checkCorners();
  if (counts) memory.fill(COUNTS, 0, 16 * BINS);
  beginWindows(room);
  let listed = 0;
  for (let box = 0; box < count; box++) {
    const x1 = x1Of(box);
    const y1 = y1Of(box);
    const x2 = x2Of(box);
    const y2 = y2Of(box);
    const first = endOfWindows();
    let highest = measureBox(x1, y1, x2, y2, sweptIou, box, foregroundIou, ignoredIou);
    // No room for more windows.
    if (highest < 0) return false;
    const isFound = f64(highest) >= enoughIou;
    listAt(listed);
    let ties = 0;
    if (!isFound) {
      ties = search(x1, y1, x2, y2, highest);
      if (ties === 0) return false;
      highest = best();
    }
    store<f32>(BESTS + (usize(box) << 2), highest);
    // Whatever overlaps it best is foreground already, or none of its anchors is wanted.
    if (highest >= foregroundIou || leastIou < 0 || highest < leastIou) continue;
    if (isFound) ties = anchorsInWindows(first, highest, listedAnchors + (usize(listed) << 2));
    listed += ties;
    if (listed > MOST_FORCED) return false;
  }
  strikeOut(foregroundIou, ignoredIou);
  settleIgnored(count);
  for (let i = 0; i < listed; i++)
    if (!isListedBefore(i)) force(anchorOf(i), foregroundIou, ignoredIou);
  if (counts) countIous();
  return true;
}

/**
 * Finds the highest IoU of each box in `boxes` with any anchor; 0 where it overlaps none.
 *
 * @returns false where the grid has too many shapes
 */
export function searchAll(count: i32): bool {
  if (count > MOST_BOXES || !hasFewShapes()) return false;
  listAt(0);
  for (let box = 0; box < count; box++) {
    const ties = search(x1Of(box), y1Of(box), x2Of(box), y2Of(box), 0);
    store<f32>(BESTS + (usize(box) << 2), ties === 0 ? 0 : best());
  }
  return true;
}

function hasFewShapes(): bool {
  let shapes = 0;
  for (let level = levels; level < levelsEnd; level += LEVEL_BYTES)
    shapes += load<i32>(level, ANCHOR_STEP);
  return shapes > 0 && shapes <= MOST_SHAPES;
}

function anchorOf(entry: i32): i32 {
  return load<i32>(listedAnchors + (usize(entry) << 2));
}

function isListedBefore(entry: i32): bool {
  const anchor = anchorOf(entry);
  for (let i = 0; i < entry; i++) if (anchorOf(i) === anchor) return true;
  return false;
}

/** Gives a best anchor below the foreground threshold to the box it overlaps most itself. */
function force(anchor: i32, foregroundIou: f32, ignoredIou: f32): void {
  let level = levels;
  while (level + LEVEL_BYTES < levelsEnd && anchor >= load<i32>(level + LEVEL_BYTES, FIRST_ANCHOR))
    level += LEVEL_BYTES;
  const step = load<i32>(level, ANCHOR_STEP);
  const within = anchor - load<i32>(level, FIRST_ANCHOR);
  const cell = within / step;
  const kind = within - cell * step;
  const shape = load<usize>(level, SHAPES) + usize(kind) * SHAPE_BYTES;
  const columns = load<i32>(level, COLUMNS);
  const row = cell / columns;
  const box = ownerOf(level, shape, row, cell - row * columns);
  const iou = iouOfOwner();
  if (iou < foregroundIou) forceLabel(level, box, iou >= ignoredIou);
}

/** Counts the anchors of all windows by highest IoU; those of all windows lie one behind the other. */
function countIous(): void {
  let count8 = i32x4.splat(0);
  let count9 = i32x4.splat(0);
  let count10 = i32x4.splat(0);
  let count11 = i32x4.splat(0);
  let count12 = i32x4.splat(0);
  let count13 = i32x4.splat(0);
  for (let at = firstIous(); at < iousEnd; at += 16) {
    const iou = v128.load(at);
    count8 = i32x4.sub(count8, f32x4.ge(iou, f32x4.splat(0.4)));
    count9 = i32x4.sub(count9, f32x4.ge(iou, f32x4.splat(0.45)));
    count10 = i32x4.sub(count10, f32x4.ge(iou, f32x4.splat(0.5)));
    count11 = i32x4.sub(count11, f32x4.ge(iou, f32x4.splat(0.55)));
    count12 = i32x4.sub(count12, f32x4.ge(iou, f32x4.splat(0.6)));
    count13 = i32x4.sub(count13, f32x4.ge(iou, f32x4.splat(0.65)));
    if (v128.any_true(f32x4.ge(iou, f32x4.splat(0.7))))
      for (let bin = 14; bin < BINS; bin++) countFrom(bin, iou);
  }
  v128.store(COUNTS + 16 * 8, count8);
  v128.store(COUNTS + 16 * 9, count9);
  v128.store(COUNTS + 16 * 10, count10);
  v128.store(COUNTS + 16 * 11, count11);
  v128.store(COUNTS + 16 * 12, count12);
  v128.store(COUNTS + 16 * 13, count13);
}
