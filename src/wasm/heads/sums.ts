/* Derivatives of the loss of one head by its bias and weights, as training/sumStrata.ts: two numbers at once. */

import {
  covariances,
  CURVATURE_BYTES,
  curvatures,
  DIRECTION_BYTES,
  directions,
  GRADIENT_BYTES,
  gradients,
  labels,
  labelsEnd,
  masses,
  means,
  NORMAL_BYTES,
  normals,
} from './population';

/** By the bias once and twice; by the weights; mixed, by means, then by deviations; by the weights twice. */
export const BY_BIAS: usize = memory.data(17 * 8, 16);
export const TWICE: usize = BY_BIAS + 8;
export const BY_WEIGHTS: usize = BY_BIAS + 16;
export const BY_MEAN: usize = BY_BIAS + 40;
export const BY_DEVIATION: usize = BY_BIAS + 64;
export const HESSIAN: usize = BY_BIAS + 88;

/** @param sides what an anchor of the background, and one of the foreground, weighs under the α of the head */
export function sumStrata(head: usize, sides: usize): void {
  const first = head * (labelsEnd - labels);
  let normal = normals + first * NORMAL_BYTES;
  let direction = directions + first * DIRECTION_BYTES;
  let gradient = gradients + first * GRADIENT_BYTES;
  let curvature = curvatures + first * CURVATURE_BYTES;
  let mean = means;
  let covariance = covariances;
  let mass = masses;
  const background = load<f64>(sides);
  const foreground = load<f64>(sides, 8);
  let once = f64x2.splat(0);
  let by12 = f64x2.splat(0);
  let mean12 = f64x2.splat(0);
  let turn12 = f64x2.splat(0);
  let by3: f64 = 0;
  let mean3: f64 = 0;
  let turn3: f64 = 0;
  let hessian1 = f64x2.splat(0);
  let hessian2 = f64x2.splat(0);
  let hessian3 = f64x2.splat(0);
  for (let label = labels; label < labelsEnd; label++) {
    const isForeground = load<u8>(label) === 1;
    const weight = (isForeground ? foreground : background) * load<f64>(mass);
    const sign = isForeground ? weight : -weight;
    const g = sign * f64(load<f32>(gradient));
    const h = weight * f64(load<f32>(curvature));
    const skew = sign * f64(load<f32>(curvature, 4));
    const extra = weight * f64(load<f32>(curvature, 8)) - h;
    const spread = h * f64(load<f32>(normal, 4));
    const m12 = v128.load(mean);
    const m3 = load<f64>(mean, 16);
    const q12 = v128.load(direction);
    const q3 = load<f64>(direction, 16);
    const hh = f64x2.splat(h);
    const skews = f64x2.splat(skew);
    once = f64x2.add(once, f64x2(g, h));
    const onMean = f64x2.mul(m12, f64x2.splat(g));
    by12 = f64x2.add(by12, f64x2.add(onMean, f64x2.mul(q12, f64x2.splat(spread))));
    by3 += m3 * g + q3 * spread;
    mean12 = f64x2.add(mean12, f64x2.mul(m12, hh));
    mean3 += m3 * h;
    turn12 = f64x2.add(turn12, f64x2.mul(q12, skews));
    turn3 += q3 * skew;
    const k12 = f64x2.add(f64x2.mul(m12, skews), f64x2.mul(q12, f64x2.splat(extra)));
    const k3 = m3 * skew + q3 * extra;
    const n12 = f64x2.add(f64x2.mul(m12, hh), f64x2.mul(q12, skews));
    const n3 = m3 * h + q3 * skew;
    const n1 = f64x2.extract_lane(n12, 0);
    const n2 = f64x2.extract_lane(n12, 1);
    const k1 = f64x2.extract_lane(k12, 0);
    const k2 = f64x2.extract_lane(k12, 1);
    const q2 = f64x2.extract_lane(q12, 1);
    const m2 = f64x2.extract_lane(m12, 1);
    // 11 and 12, 13 and 22, 23 and 33
    let entries = f64x2.mul(v128.load(covariance), hh);
    entries = f64x2.add(entries, f64x2.mul(m12, f64x2.splat(n1)));
    hessian1 = f64x2.add(hessian1, f64x2.add(entries, f64x2.mul(q12, f64x2.splat(k1))));
    entries = f64x2.mul(v128.load(covariance, 16), hh);
    entries = f64x2.add(entries, f64x2(m3 * n1, m2 * n2));
    hessian2 = f64x2.add(hessian2, f64x2.add(entries, f64x2(q3 * k1, q2 * k2)));
    entries = f64x2.mul(v128.load(covariance, 32), hh);
    entries = f64x2.add(entries, f64x2.mul(f64x2.splat(m3), f64x2(n2, n3)));
    hessian3 = f64x2.add(hessian3, f64x2.add(entries, f64x2.mul(f64x2.splat(q3), f64x2(k2, k3))));
    mean += 24;
    covariance += 48;
    mass += 8;
    normal += NORMAL_BYTES;
    direction += DIRECTION_BYTES;
    gradient += GRADIENT_BYTES;
    curvature += CURVATURE_BYTES;
  }
  v128.store(BY_BIAS, once);
  v128.store(BY_WEIGHTS, by12);
  store<f64>(BY_WEIGHTS, by3, 16);
  v128.store(BY_MEAN, mean12);
  store<f64>(BY_MEAN, mean3, 16);
  v128.store(BY_DEVIATION, turn12);
  store<f64>(BY_DEVIATION, turn3, 16);
  v128.store(HESSIAN, hessian1);
  v128.store(HESSIAN, hessian2, 16);
  v128.store(HESSIAN, hessian3, 32);
}
