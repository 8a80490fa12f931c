/*
 * Where what lies in the memory; WasmSweep.ts puts it there. Beside it the windows that were visited since the last image was
 * forgotten.
 */

/** One kind: doubles, mostly for x and y, then whole numbers, then addresses of the float32 corners by column and row. */
export const KIND_BYTES: usize = 144;
export const LOW_CORNER: usize = 0;
export const HIGH_CORNER: usize = 16;
export const SIDES: usize = 32;
export const LEAST_AREA: usize = 48;
export const SLACK: usize = 56;
export const STRIDE: usize = 64;
export const ORIGIN: usize = 80;
export const LAST_CELL: usize = 96;
export const COLUMNS: usize = 112;
export const ANCHOR_STEP: usize = 116;
export const FIRST_ANCHOR: usize = 120;
export const PLANE: usize = 124;
export const LEFTS: usize = 128;
export const RIGHTS: usize = 132;
export const TOPS: usize = 136;
export const BOTTOMS: usize = 140;

/** A window that was visited: address of the kind, first cell, rows, columns. */
export const WINDOW_BYTES: usize = 16;

export let overlaps: usize = 0;
export let widths: usize = 0;
export let highest: usize = 0;
export let owners: usize = 0;
export let listedAnchors: usize = 0;
export let listedBoxes: usize = 0;
export let listedIous: usize = 0;
export let windows: usize = 0;
export let windowsEnd: usize = 0;

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

export function noteWindow(kind: usize, row: i32, rows: i32, column: i32, columns: i32): void {
  store<usize>(windowsEnd, kind);
  store<i32>(windowsEnd, row * load<i32>(kind, COLUMNS) + column, 4);
  store<i32>(windowsEnd, rows, 8);
  store<i32>(windowsEnd, columns, 12);
  windowsEnd += WINDOW_BYTES;
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
  dropWindows();
}

/** Says that every window is forgotten. */
export function dropWindows(): void {
  windowsEnd = windows;
}

/** Address of the highest IoU of a window's first anchor. */
export function planeRow(window: usize): usize {
  return highest + (usize(load<i32>(load<usize>(window), PLANE) + load<i32>(window, 4)) << 2);
}
