/* Areas under precision and recall of the heads of a population, as scores/areaByDensity.ts. */

import { logitsOf } from './logits';
import {
  directions,
  heads,
  labels,
  labelsEnd,
  masses,
  NORMAL_BYTES,
  normals,
  weights,
} from './population';

/** As in scores/areaByDensity.ts and scores/tabulatedTail.ts. */
const TAIL: f64 = 3.5;
const FEWEST: f64 = 8;
const FARTHEST: f64 = 8;
const PER_DEVIATION: f64 = 32;

let hits: f64 = 0;
let misses: f64 = 0;
let density: f64 = 0;

/**
 * Overwrites logits.
 *
 * @param tails and `slopes`: the tables of scores/tabulatedTail.ts
 * @param threshold logit of the score below which detections are dropped
 * @param noise variance of the logit that no evidence explains
 * @param step distance of the cuts in deviations
 * @param into a double a head
 */
export function areas(
  tails: usize,
  slopes: usize,
  threshold: f64,
  bestOfCluster: f64,
  noise: f64,
  step: f64,
  into: usize,
): void {
  for (let head: usize = 0; head < heads; head++, into += 8) {
    logitsOf(head, normals, directions);
    const own = weights + 24 * head;
    const w1 = load<f64>(own);
    const w2 = load<f64>(own, 8);
    const w3 = load<f64>(own, 16);
    const spread = Math.sqrt(w1 * w1 + w2 * w2 + w3 * w3 + noise);
    const lowest = threshold - bestOfCluster * spread;
    let bottom: f64 = Infinity;
    let top: f64 = -Infinity;
    for (let label = labels, at = normals; label < labelsEnd; label++, at += NORMAL_BYTES) {
      const evident = f64(load<f32>(at, 4));
      const rounded = f32(Math.sqrt(evident * evident + noise));
      store<f32>(at, rounded, 4);
      if (load<u8>(label) !== 0) {
        const mean = f64(load<f32>(at));
        bottom = min(bottom, mean - TAIL * f64(rounded));
        top = max(top, mean + TAIL * f64(rounded));
      }
    }
    const from = max(lowest, bottom);
    const to = max(top, from + spread);
    const count = max(FEWEST, Math.ceil((to - from) / (step * spread)) + 1);
    const distance = (to - from) / (count - 1);
    let area: f64 = 0;
    let envelope: f64 = 0;
    for (let i: f64 = 0; i < count; i++) {
      cutAt(from + i * distance, tails, slopes);
      envelope = max(envelope, hits / (hits + misses + 1e-12));
      const length =
        i === count - 1 ? hits + (distance / 2) * density : distance * density * endWeight(i);
      area += envelope * length;
    }
    store<f64>(into, area);
  }
}

function endWeight(i: f64): f64 {
  if (i === 0) return 3.0 / 8.0;
  if (i === 1) return 7.0 / 6.0;
  return i === 2 ? 23.0 / 24.0 : 1;
}

/** Mass of the foreground and of the rest above a cut, and density of the foreground there. */
function cutAt(cut: f64, tails: usize, slopes: usize): void {
  hits = 0;
  misses = 0;
  density = 0;
  let normal = normals;
  let mass = masses;
  for (let label = labels; label < labelsEnd; label++, normal += NORMAL_BYTES, mass += 8) {
    const deviation = f64(load<f32>(normal, 4));
    const z = (cut - f64(load<f32>(normal))) / deviation;
    const weight = load<f64>(mass);
    if (load<u8>(label) === 1) {
      hits += weight * tailAt(z, tails);
      density += (weight / deviation) * densityAt(z, slopes);
    } else misses += weight * tailAt(z, tails);
  }
}

function tailAt(z: f64, tails: usize): f64 {
  if (!(z < FARTHEST)) return 0;
  if (z <= -FARTHEST) return 1;
  const position = (z + FARTHEST) * PER_DEVIATION;
  const knot = i32(position);
  const t = position - f64(knot);
  const at = tails + (usize(knot) << 5);
  return load<f64>(at) + t * (load<f64>(at, 8) + t * (load<f64>(at, 16) + t * load<f64>(at, 24)));
}

function densityAt(z: f64, slopes: usize): f64 {
  if (!(Math.abs(z) < FARTHEST)) return 0;
  const position = (z + FARTHEST) * PER_DEVIATION;
  const knot = i32(position);
  const at = slopes + (usize(knot) << 3);
  const slope = load<f64>(at);
  return -PER_DEVIATION * (slope + (position - f64(knot)) * (load<f64>(at, 8) - slope));
}
