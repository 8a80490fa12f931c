import {
  GROUP_AREAS,
  GROUP_BYTES,
  GROUP_HEIGHTS,
  GROUPS,
  LEAST_AREA,
  LEVEL_BYTES,
  SHAPE_BYTES,
  SHAPES,
  SHAPES_END,
  SIDES,
} from './memory';

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
    for (let shape = load<usize>(level, SHAPES); shape < shapesEnd; shape += SHAPE_BYTES) {
      const width = f32(load<f64>(shape, SIDES));
      put(at + lane, width, f32(load<f64>(shape, SIDES + 8)), f32(load<f64>(shape, LEAST_AREA)));
      lane += 4;
      if (lane < 16) continue;
      lane = 0;
      at += GROUP_BYTES;
    }
    for (; lane > 0 && lane < 16; lane += 4) put(at + lane, 0, 0, Infinity);
  }
}

function put(at: usize, width: f32, height: f32, area: f32): void {
  store<f32>(at, width);
  store<f32>(at, height, GROUP_HEIGHTS);
  store<f32>(at, area, GROUP_AREAS);
}
