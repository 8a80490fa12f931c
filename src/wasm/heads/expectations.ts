/* Expectations of the derivatives of the focal loss over normal logits, as model/focalKernel.ts: both derivatives at once. */

import { CURVATURE_BYTES, GRADIENT_BYTES, NORMAL_BYTES } from './population';

/** A node of the quadrature: its weight twice, its deviation and the square of that. */
const NODE_BYTES: usize = 32;
const DEVIATION: usize = 16;
/** Binary logarithm of the bytes of an interval of the table: the factors of 1, t, t² and t³, of either derivative in turn. */
const INTERVAL: usize = 6;

/**
 * @param tables address of the table of each normal's γ, as model/focalTable.ts makes it; four bytes each
 * @param highest just below the last knot, counted in knots
 * @param lowest logit of the first knot
 */
export function expectations(
  normals: usize,
  normalsEnd: usize,
  tables: usize,
  highest: f64,
  lowest: f64,
  perLogit: f64,
  nodes: usize,
  nodesEnd: usize,
  gradient: usize,
  curvature: usize,
): void {
  for (; normals < normalsEnd; normals += NORMAL_BYTES, tables += 4) {
    const table = usize(load<u32>(tables));
    const mean = (f64(load<f32>(normals)) - lowest) * perLogit;
    const deviation = f64(load<f32>(normals, 4)) * perLogit;
    let values = f64x2.splat(0);
    let moments = f64x2.splat(0);
    for (let node = nodes; node < nodesEnd; node += NODE_BYTES) {
      let position = mean + load<f64>(node, DEVIATION) * deviation;
      if (position < 0) position = 0;
      else if (position > highest) position = highest;
      const interval = i32(position);
      const t = f64x2.splat(position - f64(interval));
      const at = table + (usize(interval) << INTERVAL);
      let value = f64x2.add(v128.load(at, 32), f64x2.mul(t, v128.load(at, 48)));
      value = f64x2.add(v128.load(at, 16), f64x2.mul(t, value));
      value = f64x2.add(v128.load(at), f64x2.mul(t, value));
      value = f64x2.mul(v128.load(node), value);
      values = f64x2.add(values, value);
      const second = v128.shuffle<f64>(value, value, 1, 1);
      moments = f64x2.add(moments, f64x2.mul(v128.load(node, DEVIATION), second));
    }
    store<f32>(gradient, f32(f64x2.extract_lane(values, 0)));
    store<f32>(curvature, f32(f64x2.extract_lane(values, 1)));
    store<f32>(curvature, f32(f64x2.extract_lane(moments, 0)), 4);
    store<f32>(curvature, f32(f64x2.extract_lane(moments, 1)), 8);
    gradient += GRADIENT_BYTES;
    curvature += CURVATURE_BYTES;
  }
}
