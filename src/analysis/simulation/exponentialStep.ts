import {
  product,
  scaled,
  solved,
  squared,
  sum,
  type Symmetric,
  IDENTITY,
  type Vector,
} from './Symmetric.ts';

/**
 * How far the flow dw/dt = −g moves in a time h while S, the derivative of g by w, stays as it is: −h φ₁(hS) g with
 * φ₁(x) = (1 − e^−x) / x as (1 + x/6) / (1 + 2x/3 + x²/6), which is the [1/2] Padé approximant of e^−x: of third order, and a
 * long step ends at the minimum (Hairer & Wanner, Solving Ordinary Differential Equations II, §IV.3). The denominator is
 * positive definite whatever the signs of the eigenvalues of S.
 *
 * @param duration h ≥ 0
 */
export function exponentialStep(slope: Vector, derivative: Symmetric, duration: number): Vector {
  const x = scaled(derivative, duration);
  const denominator = sum(IDENTITY, sum(scaled(x, 2 / 3), scaled(squared(x), 1 / 6)));
  const [g1, g2, g3] = product(x, slope);
  return solved(denominator, [
    -duration * (slope[0] + g1 / 6),
    -duration * (slope[1] + g2 / 6),
    -duration * (slope[2] + g3 / 6),
  ]);
}
