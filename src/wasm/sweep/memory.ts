/*
 * Where what lies in the memory; WasmSweep.ts puts it there. Beside it the windows that were visited since the last image was
 * forgotten.
 */

/** One level: doubles for x and y, then whole numbers. */
export const LEVEL_BYTES: usize = 96;
export const STRIDE: usize = 0;
export const ORIGIN: usize = 16;
export const LAST_CELL: usize = 32;
export const SLACK: usize = 48;
export const COLUMNS: usize = 56;
export const FIRST_ANCHOR: usize = 60;
/** Where the plane of its first shape starts, and how far that of the next one is away, in values. */
export const PLANE: usize = 64;
export const PLANE_VALUES: usize = 68;
/** Addresses of its first shape and after its last. */
export const SHAPES: usize = 72;
export const SHAPES_END: usize = 76;
export const ANCHOR_STEP: usize = 80;
/** Address of its groups of shapes. */
export const GROUPS: usize = 84;
/** Whether corners of its shapes are whole numbers of such parts of a pixel that sums of them are exact in float32. */
export const HAS_WHOLE_SHAPES: usize = 88;
/** Whether those of its anchors are. */
export const HAS_EXACT_CORNERS: usize = 92;

/** One shape: doubles, mostly for x and y. */
export const SHAPE_BYTES: usize = 64;
export const LOW_CORNER: usize = 0;
export const HIGH_CORNER: usize = 16;
export const SIDES: usize = 32;
export const LEAST_AREA: usize = 48;

/**
 * Four shapes as float32: their widths, heights, least areas and corners, side by side, to tell at once which of them can
 * reach an IoU, and where. Behind the last shape of a level stand some of no size that never do.
 */
export const GROUP_BYTES: usize = 112;
export const GROUP_HEIGHTS: usize = 16;
export const GROUP_AREAS: usize = 32;
export const GROUP_LOWS_X: usize = 48;
export const GROUP_LOWS_Y: usize = 64;
export const GROUP_HIGHS_X: usize = 80;
export const GROUP_HIGHS_Y: usize = 96;

/** A window that was visited: address of the level, place in the planes and anchor of its first cell, rows, columns. */
export const WINDOW_BYTES: usize = 20;
export const WINDOW_PLACE: usize = 4;
export const WINDOW_ANCHOR: usize = 8;
export const WINDOW_ROWS: usize = 12;
export const WINDOW_COLUMNS: usize = 16;

export let overlapsX: usize = 0;
export let widths: usize = 0;
export let overlapsY: usize = 0;
export let heights: usize = 0;
export let highest: usize = 0;
export let owners: usize = 0;
export let listedAnchors: usize = 0;
export let listedBoxes: usize = 0;
export let listedIous: usize = 0;
export let windows: usize = 0;
export let windowsEnd: usize = 0;
export let windowsLimit: usize = 0;
export let levels: usize = 0;
export let levelsEnd: usize = 0;
/** Values of all planes of the grid, and cells of the windows that are noted. */
let values: i32 = 0;
let noted: i32 = 0;

/** Says where everything is that grows with the images; nothing has been visited there yet. */
export function place(
  overlapsXAt: usize,
  widthsAt: usize,
  overlapsYAt: usize,
  heightsAt: usize,
  highestAt: usize,
  ownersAt: usize,
  listedAnchorsAt: usize,
  listedBoxesAt: usize,
  listedIousAt: usize,
  windowsAt: usize,
  windowsLimitAt: usize,
): void {
  overlapsX = overlapsXAt;
  widths = widthsAt;
  overlapsY = overlapsYAt;
  heights = heightsAt;
  highest = highestAt;
  owners = ownersAt;
  listedAnchors = listedAnchorsAt;
  listedBoxes = listedBoxesAt;
  listedIous = listedIousAt;
  windows = windowsAt;
  windowsEnd = windowsAt;
  windowsLimit = windowsLimitAt;
}

/**
 * Forgets the last image and begins one.
 *
 * @param levelsAt and `levelsEndAt`: addresses of its first level and after its last
 * @param planeValues values of all its planes
 */
export function begin(levelsAt: usize, levelsEndAt: usize, planeValues: i32): void {
  forget();
  levels = levelsAt;
  levelsEnd = levelsEndAt;
  values = planeValues;
}

/** Remembers that a window was visited. With ever more boxes that becomes: everything was, which is no more than the grid. */
export function noteWindow(level: usize, place: i32, anchor: i32, rows: i32, columns: i32): void {
  // Everything is noted already.
  if (noted > values) return;
  noted += rows * columns;
  if (noted > values || windowsEnd + WINDOW_BYTES > windowsLimit) noteAll();
  else append(level, place, anchor, rows, columns);
}

function noteAll(): void {
  windowsEnd = windows;
  noted = values + 1;
  for (let level = levels; level < levelsEnd; level += LEVEL_BYTES) {
    const columns = load<i32>(level, COLUMNS);
    const rows = i32(load<f64>(level, LAST_CELL + 8)) + 1;
    const shapes = load<i32>(level, ANCHOR_STEP);
    let place = load<i32>(level, PLANE);
    for (let shape = 0; shape < shapes; shape++, place += load<i32>(level, PLANE_VALUES))
      append(level, place, load<i32>(level, FIRST_ANCHOR) + shape, rows, columns);
  }
}

function append(level: usize, place: i32, anchor: i32, rows: i32, columns: i32): void {
  store<usize>(windowsEnd, level);
  store<i32>(windowsEnd, place, WINDOW_PLACE);
  store<i32>(windowsEnd, anchor, WINDOW_ANCHOR);
  store<i32>(windowsEnd, rows, WINDOW_ROWS);
  store<i32>(windowsEnd, columns, WINDOW_COLUMNS);
  windowsEnd += WINDOW_BYTES;
}

/** Forgets the last image in time proportional to what was visited. */
function forget(): void {
  const zero = f32x4.splat(0);
  for (let window = windows; window < windowsEnd; window += WINDOW_BYTES) {
    const stride = usize(load<i32>(load<usize>(window), COLUMNS)) << 2;
    const bytes = usize(load<i32>(window, WINDOW_COLUMNS)) << 2;
    let rows = load<i32>(window, WINDOW_ROWS);
    let row = highest + (usize(load<i32>(window, WINDOW_PLACE)) << 2);
    for (; rows > 0; row += stride, rows--)
      for (let at: usize = 0; at < bytes; at += 16) v128.store(row + at, zero);
  }
  dropWindows();
}

/** Says that every window is forgotten. */
export function dropWindows(): void {
  windowsEnd = windows;
  noted = 0;
}
