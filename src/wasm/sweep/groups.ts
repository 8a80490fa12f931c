import {
  GROUP_AREAS,
  GROUP_BYTES,
  GROUP_HEIGHTS,
  GROUP_HIGHS_X,
  GROUP_HIGHS_Y,
  GROUP_LOWS_X,
  GROUP_LOWS_Y,
  GROUPS,
  HAS_EXACT_CORNERS,
  HAS_WHOLE_SHAPES,
  HIGH_CORNER,
  LEAST_AREA,
  LEVEL_BYTES,
  levels,
  levelsEnd,
  LOW_CORNER,
  ORIGIN,
  SHAPE_BYTES,
  SHAPES,
  SHAPES_END,
  SIDES,
  SLACK,
  STRIDE,
} from './memory';

/** Multiples of a 256th of a pixel below 2^15 are exact in float32, and so is each sum of two. */
const PARTS: f64 = 256;
/** Twice the grain of a level whose corners are all below. */
const EXACT_SLACK: f64 = 1.0 / 128;

/**
 * Writes the groups of the shapes of a grid, which are written.
 *
 * @param level and `levelsEnd`: addresses of its first level and after its last
 */
export function group(level: usize, levelsEnd: usize): void {
  for (; level < levelsEnd; level += LEVEL_BYTES) {
    const shapesEnd = load<usize>(level, SHAPES_END);
    let at = load<usize>(level, GROUPS);
    let lane: usize = 0;
    let areWhole = true;
    for (let shape = load<usize>(level, SHAPES); shape < shapesEnd; shape += SHAPE_BYTES) {
      const width = f32(load<f64>(shape, SIDES));
      put(at + lane, width, f32(load<f64>(shape, SIDES + 8)), f32(load<f64>(shape, LEAST_AREA)));
      const low = v128.load(shape, LOW_CORNER);
      const high = v128.load(shape, HIGH_CORNER);
      putCorners(at + lane, low, high);
      areWhole = areWhole && isWhole(low) && isWhole(high);
      lane += 4;
      if (lane < 16) continue;
      lane = 0;
      at += GROUP_BYTES;
    }
    for (; lane > 0 && lane < 16; lane += 4) {
      put(at + lane, 0, 0, Infinity);
      putCorners(at + lane, f64x2.splat(0), f64x2.splat(0));
    }
    store<i32>(level, areWhole ? 1 : 0, HAS_WHOLE_SHAPES);
  }
}

/** Says of every level of the grid at hand whether corners of its anchors are the same in float32 as in doubles. */
export function checkCorners(): void {
  for (let level = levels; level < levelsEnd; level += LEVEL_BYTES) {
    const isExact =
      load<i32>(level, HAS_WHOLE_SHAPES) !== 0 &&
      load<f64>(level, SLACK) <= EXACT_SLACK &&
      isWhole(v128.load(level, STRIDE)) &&
      isWhole(v128.load(level, ORIGIN));
    store<i32>(level, isExact ? 1 : 0, HAS_EXACT_CORNERS);
  }
}

function isWhole(two: v128): bool {
  const parts = f64x2.mul(two, f64x2.splat(PARTS));
  return i64x2.all_true(f64x2.eq(parts, f64x2.nearest(parts)));
}

function put(at: usize, width: f32, height: f32, area: f32): void {
  store<f32>(at, width);
  store<f32>(at, height, GROUP_HEIGHTS);
  store<f32>(at, area, GROUP_AREAS);
}

function putCorners(at: usize, low: v128, high: v128): void {
  const lows = f32x4.demote_f64x2_zero(low);
  const highs = f32x4.demote_f64x2_zero(high);
  store<f32>(at, f32x4.extract_lane(lows, 0), GROUP_LOWS_X);
  store<f32>(at, f32x4.extract_lane(lows, 1), GROUP_LOWS_Y);
  store<f32>(at, f32x4.extract_lane(highs, 0), GROUP_HIGHS_X);
  store<f32>(at, f32x4.extract_lane(highs, 1), GROUP_HIGHS_Y);
}
