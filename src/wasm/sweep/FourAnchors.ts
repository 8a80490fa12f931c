import { ORIGIN, STRIDE } from './memory';

/** Four neighbouring anchors of one shape. Methods, because those can be decorated: a call would take as long as the work. */
export abstract class FourAnchors {
  /**
   * Their corners along x; along y, where level and shape are given 8 bytes further.
   *
   * @param corner `LOW_CORNER` or `HIGH_CORNER`
   * @param first column or row of the first of them
   */
  // @ts-ignore: a decorator of AssemblyScript
  @inline
  static corners(level: usize, shape: usize, corner: usize, first: i32, isExact: bool): v128 {
    if (isExact) {
      const stride = f32(load<f64>(level, STRIDE));
      const from = f32(load<f64>(shape + corner) + load<f64>(level, ORIGIN)) + f32(first) * stride;
      return f32x4.add(f32x4.splat(from), f32x4.mul(f32x4(0, 1, 2, 3), f32x4.splat(stride)));
    }
    const stride = v128.load64_splat(level, STRIDE);
    const origin = v128.load64_splat(level, ORIGIN);
    const from = v128.load64_splat(shape + corner);
    const cells = f64x2(f64(first), f64(first + 1));
    const next = f64x2.add(cells, f64x2.splat(2));
    return v128.shuffle<f64>(
      f32x4.demote_f64x2_zero(f64x2.add(from, f64x2.add(origin, f64x2.mul(cells, stride)))),
      f32x4.demote_f64x2_zero(f64x2.add(from, f64x2.add(origin, f64x2.mul(next, stride)))),
      0,
      2,
    );
  }

  // @ts-ignore: a decorator of AssemblyScript
  @inline
  static ious(overlapX: v128, width: v128, overlapY: v128, height: v128, area: v128): v128 {
    const shared = f32x4.mul(overlapX, overlapY);
    return f32x4.div(shared, f32x4.sub(f32x4.add(area, f32x4.mul(width, height)), shared));
  }
}
