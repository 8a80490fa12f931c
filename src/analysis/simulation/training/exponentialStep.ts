import { solved, type Symmetric, type Vector } from '../model/Symmetric.ts';

/**
 * How far the flow dw/dt = −g moves in a time h while S, the derivative of g by w, stays as it is: −h φ₁(hS) g with
 * φ₁(x) = (1 − e^−x) / x as (1 + x/6) / (1 + 2x/3 + x²/6), which is the [1/2] Padé approximant of e^−x: of third order, and a
 * long step ends at the minimum (Hairer & Wanner, Solving Ordinary Differential Equations II, §IV.3). The denominator is
 * positive definite whatever the signs of the eigenvalues of S.
 *
 * Written out, entry by entry: it is taken for every head in every step, and arrays would take half of its time.
 *
 * @param duration h ≥ 0
 */
export function exponentialStep(
  [g1, g2, g3]: Vector,
  [s11, s12, s13, s22, s23, s33]: Symmetric,
  duration: number,
): Vector {
  const x11 = duration * s11;
  const x12 = duration * s12;
  const x13 = duration * s13;
  const x22 = duration * s22;
  const x23 = duration * s23;
  const x33 = duration * s33;
  return solved(
    [
      1 + (2 / 3) * x11 + (x11 * x11 + x12 * x12 + x13 * x13) / 6,
      (2 / 3) * x12 + (x11 * x12 + x12 * x22 + x13 * x23) / 6,
      (2 / 3) * x13 + (x11 * x13 + x12 * x23 + x13 * x33) / 6,
      1 + (2 / 3) * x22 + (x12 * x12 + x22 * x22 + x23 * x23) / 6,
      (2 / 3) * x23 + (x12 * x13 + x22 * x23 + x23 * x33) / 6,
      1 + (2 / 3) * x33 + (x13 * x13 + x23 * x23 + x33 * x33) / 6,
    ],
    [
      -duration * (g1 + (x11 * g1 + x12 * g2 + x13 * g3) / 6),
      -duration * (g2 + (x12 * g1 + x22 * g2 + x23 * g3) / 6),
      -duration * (g3 + (x13 * g1 + x23 * g2 + x33 * g3) / 6),
    ],
  );
}
