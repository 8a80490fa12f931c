/* Logits of strata under a head, as model/Heads.ts. */

import {
  biases,
  covariances,
  DIRECTION_BYTES,
  directions,
  heads,
  labels,
  labelsEnd,
  means,
  NORMAL_BYTES,
  normals,
  weights,
} from './population';

/** Of all heads of the population, counted towards the truth. */
export function logits(): void {
  const strata = labelsEnd - labels;
  for (let head: usize = 0; head < heads; head++) {
    const first = normals + head * strata * NORMAL_BYTES;
    logitsOf(head, first, directions + head * strata * DIRECTION_BYTES);
    for (let label = labels, at = first; label < labelsEnd; label++, at += NORMAL_BYTES)
      if (load<u8>(label) === 0) store<f32>(at, -load<f32>(at));
  }
}

/** Of one head. */
export function logitsOf(head: usize, intoNormals: usize, intoDirections: usize): void {
  const own = weights + 24 * head;
  const w1 = load<f64>(own);
  const w2 = load<f64>(own, 8);
  const w3 = load<f64>(own, 16);
  const bias = load<f64>(biases + 8 * head);
  let mean = means;
  let covariance = covariances;
  for (let label = labels; label < labelsEnd; label++) {
    const v12 = load<f64>(covariance, 8);
    const v13 = load<f64>(covariance, 16);
    const v23 = load<f64>(covariance, 32);
    const r1 = load<f64>(covariance) * w1 + v12 * w2 + v13 * w3;
    const r2 = v12 * w1 + load<f64>(covariance, 24) * w2 + v23 * w3;
    const r3 = v13 * w1 + v23 * w2 + load<f64>(covariance, 40) * w3;
    const deviation = Math.sqrt(r1 * w1 + r2 * w2 + r3 * w3);
    const centre = bias + w1 * load<f64>(mean) + w2 * load<f64>(mean, 8) + w3 * load<f64>(mean, 16);
    store<f32>(intoNormals, f32(centre));
    store<f32>(intoNormals, f32(deviation), 4);
    store<f64>(intoDirections, r1 / deviation);
    store<f64>(intoDirections, r2 / deviation, 8);
    store<f64>(intoDirections, r3 / deviation, 16);
    mean += 24;
    covariance += 48;
    intoNormals += NORMAL_BYTES;
    intoDirections += DIRECTION_BYTES;
  }
}
