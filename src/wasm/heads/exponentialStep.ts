/* How far the weights move, as training/exponentialStep.ts and `solved` of model/Symmetric.ts. */

export let step1: f64 = 0;
export let step2: f64 = 0;
export let step3: f64 = 0;

/** Of the slope g and its derivative S, in the time given. */
export function exponentialStep(
  g1: f64,
  g2: f64,
  g3: f64,
  s11: f64,
  s12: f64,
  s13: f64,
  s22: f64,
  s23: f64,
  s33: f64,
  duration: f64,
): void {
  const x11 = duration * s11;
  const x12 = duration * s12;
  const x13 = duration * s13;
  const x22 = duration * s22;
  const x23 = duration * s23;
  const x33 = duration * s33;
  const two: f64 = 2.0 / 3.0;
  const a11 = 1 + two * x11 + (x11 * x11 + x12 * x12 + x13 * x13) / 6;
  const a12 = two * x12 + (x11 * x12 + x12 * x22 + x13 * x23) / 6;
  const a13 = two * x13 + (x11 * x13 + x12 * x23 + x13 * x33) / 6;
  const a22 = 1 + two * x22 + (x12 * x12 + x22 * x22 + x23 * x23) / 6;
  const a23 = two * x23 + (x12 * x13 + x22 * x23 + x23 * x33) / 6;
  const a33 = 1 + two * x33 + (x13 * x13 + x23 * x23 + x33 * x33) / 6;
  const b1 = -duration * (g1 + (x11 * g1 + x12 * g2 + x13 * g3) / 6);
  const b2 = -duration * (g2 + (x12 * g1 + x22 * g2 + x23 * g3) / 6);
  const b3 = -duration * (g3 + (x13 * g1 + x23 * g2 + x33 * g3) / 6);
  // Cholesky's decomposition
  const l11 = Math.sqrt(a11);
  const l21 = a12 / l11;
  const l31 = a13 / l11;
  const l22 = Math.sqrt(a22 - l21 * l21);
  const l32 = (a23 - l21 * l31) / l22;
  const l33 = Math.sqrt(a33 - l31 * l31 - l32 * l32);
  const y1 = b1 / l11;
  const y2 = (b2 - l21 * y1) / l22;
  step3 = (b3 - l31 * y1 - l32 * y2) / (l33 * l33);
  step2 = (y2 - l32 * step3) / l22;
  step1 = (y1 - l21 * step2 - l31 * step3) / l11;
}

export function stepLength(): f64 {
  return Math.sqrt(step1 * step1 + step2 * step2 + step3 * step3);
}
