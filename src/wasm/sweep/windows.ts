/* The windows of all boxes of an image with the IoUs in them, four columns at a time, one window behind the other. */

import { dropLabel } from './labelCounts';
import { ANCHOR_STEP, COLUMNS, FIRST_ANCHOR, listedBoxes, windows, windowsLimit } from './memory';

/** One window, in the place of those that `noteWindow` notes: addresses, then whole numbers. */
const WINDOW_BYTES: usize = 40;
const LEVEL: usize = 0;
/** Of the first four columns, row by row; behind them those of the next four. */
const IOUS: usize = 4;
/** The window before it on the same shape, 0 without. */
const BEFORE: usize = 8;
const ROW: usize = 12;
const COLUMN: usize = 16;
const ROWS: usize = 20;
const COLUMN_COUNT: usize = 24;
const BOX: usize = 28;
const KIND: usize = 32;

/** The last window on each shape. */
const LAST = memory.data(4 * 256, 16);
/** Bytes behind a window that may be written with it. */
const BEHIND: usize = 48;

let windowsEnd: usize = 0;
export let iousEnd: usize = 0;
let iousLimit: usize = 0;

/** @param room of each list, in anchors: IoUs are kept in those of boxes and of IoUs */
export function beginWindows(room: i32): void {
  windowsEnd = windows;
  iousEnd = listedBoxes;
  iousLimit = listedBoxes + (usize(2 * room) << 2);
  memory.fill(LAST, 0, 4 * 256);
}

export function endOfWindows(): usize {
  return windowsEnd;
}

/** Where the IoUs of all windows begin. */
export function firstIous(): usize {
  return listedBoxes;
}

/** Whether there is room for another window. */
export function fits(rows: i32, columns: i32): bool {
  const bytes = bytesTo(0, columns + 3, rows) + BEHIND;
  return windowsEnd + WINDOW_BYTES <= windowsLimit && iousEnd + bytes <= iousLimit;
}

/**
 * Keeps a window, whose IoUs lie from `iousEnd` on.
 *
 * @param kind  of the shape on its level, `shape` on the whole grid
 * @param endOfIousNow where they end
 */
export function note(
  level: usize,
  kind: i32,
  shape: i32,
  box: i32,
  column: i32,
  columns: i32,
  row: i32,
  rows: i32,
  endOfIousNow: usize,
): void {
  const last = LAST + (usize(shape) << 2);
  store<usize>(windowsEnd, level, LEVEL);
  store<usize>(windowsEnd, iousEnd, IOUS);
  store<usize>(windowsEnd, load<usize>(last), BEFORE);
  store<i32>(windowsEnd, row, ROW);
  store<i32>(windowsEnd, column, COLUMN);
  store<i32>(windowsEnd, rows, ROWS);
  store<i32>(windowsEnd, columns, COLUMN_COUNT);
  store<i32>(windowsEnd, box, BOX);
  store<i32>(windowsEnd, kind, KIND);
  store<usize>(last, windowsEnd);
  windowsEnd += WINDOW_BYTES;
  iousEnd = endOfIousNow;
}

/**
 * Strikes anchors out of the windows of all boxes but the one that they overlap most, the first one on ties, and takes back
 * the labels that they were there.
 */
export function strikeOut(foregroundIou: f32, ignoredIou: f32): void {
  for (let window = windows; window < windowsEnd; window += WINDOW_BYTES)
    for (
      let before = load<usize>(window, BEFORE);
      before !== 0;
      before = load<usize>(before, BEFORE)
    )
      strikeOutOfTwo(before, window, foregroundIou, ignoredIou);
}

function strikeOutOfTwo(before: usize, after: usize, foregroundIou: f32, ignoredIou: f32): void {
  const rowBefore = load<i32>(before, ROW);
  const rowAfter = load<i32>(after, ROW);
  const rowsBefore = load<i32>(before, ROWS);
  const rowsAfter = load<i32>(after, ROWS);
  const firstRow = max(rowBefore, rowAfter);
  const endRow = min(rowBefore + rowsBefore, rowAfter + rowsAfter);
  if (firstRow >= endRow) return;
  const columnBefore = load<i32>(before, COLUMN);
  const columnAfter = load<i32>(after, COLUMN);
  const firstColumn = max(columnBefore, columnAfter);
  const endColumn = min(
    columnBefore + load<i32>(before, COLUMN_COUNT),
    columnAfter + load<i32>(after, COLUMN_COUNT),
  );
  const iousBefore = load<usize>(before, IOUS);
  const iousAfter = load<usize>(after, IOUS);
  for (let row = firstRow; row < endRow; row++)
    for (let column = firstColumn; column < endColumn; column++) {
      const own = iousBefore + bytesTo(row - rowBefore, column - columnBefore, rowsBefore);
      const other = iousAfter + bytesTo(row - rowAfter, column - columnAfter, rowsAfter);
      const isOthers = load<f32>(other) > load<f32>(own);
      const at = isOthers ? own : other;
      const iou = load<f32>(at);
      store<f32>(at, 0);
      const isForeground = iou >= foregroundIou;
      const isLabelled = iou >= ignoredIou;
      if (!isForeground && !isLabelled) continue;
      const window = isOthers ? before : after;
      dropLabel(load<usize>(window, LEVEL), load<i32>(window, BOX), isForeground, isLabelled);
    }
}

function bytesTo(row: i32, column: i32, rows: i32): usize {
  return (usize((column >> 2) * rows + row) << 4) + (usize(column & 3) << 2);
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
    const level = load<usize>(window, LEVEL);
    const rows = load<i32>(window, ROWS);
    const columns = load<i32>(window, COLUMN_COUNT);
    const step = load<i32>(level, ANCHOR_STEP);
    const first = load<i32>(level, FIRST_ANCHOR) + load<i32>(window, KIND);
    for (let row = 0; row < rows; row++) {
      const cell = (load<i32>(window, ROW) + row) * load<i32>(level, COLUMNS);
      for (let column = 0; column < columns; column++) {
        if (load<f32>(load<usize>(window, IOUS) + bytesTo(row, column, rows)) !== iou) continue;
        const anchor = first + (cell + load<i32>(window, COLUMN) + column) * step;
        store<i32>(list + (usize(count) << 2), anchor);
        count++;
      }
    }
  }
  return count;
}
