/**
 * The slope that an implicit step of a length follows: (I + t S)⁻¹ g, where S is the slope's own derivative by the weights
 * once the bias has followed: Σ W E[φ] (m mᵀ + I) − h hᵀ / h₀. A long step ends at the minimum instead of beyond it.
 *
 * @param slope gradient g by the weights
 * @param convexity h₀ = Σ W E[φ], h = Σ W E[φ] m (3 numbers) and Σ W E[φ] m mᵀ (11, 12, 13, 22, 23, 33), φ ≥ 0
 * @param duration t > 0
 */
export function implicitStep(
  slope: readonly [number, number, number],
  convexity: Float64Array,
  duration: number,
): [number, number, number] {
  const [h0 = 0, h1 = 0, h2 = 0, h3 = 0] = convexity;
  if (!(h0 > 1e-12)) return [...slope];
  const entry = (index: number, product: number, diagonal: 0 | 1) =>
    diagonal + duration * ((convexity[index] as number) - product / h0 + diagonal * h0);
  const a11 = entry(4, h1 * h1, 1);
  const a12 = entry(5, h1 * h2, 0);
  const a13 = entry(6, h1 * h3, 0);
  const a22 = entry(7, h2 * h2, 1);
  const a23 = entry(8, h2 * h3, 0);
  const a33 = entry(9, h3 * h3, 1);
  // Cholesky: the matrix is I plus a covariance, so every pivot is at least 1 but for rounding
  const l11 = Math.sqrt(Math.max(1, a11));
  const l21 = a12 / l11;
  const l31 = a13 / l11;
  const l22 = Math.sqrt(Math.max(1, a22 - l21 * l21));
  const l32 = (a23 - l21 * l31) / l22;
  const l33 = Math.sqrt(Math.max(1, a33 - l31 * l31 - l32 * l32));
  const y1 = slope[0] / l11;
  const y2 = (slope[1] - l21 * y1) / l22;
  const y3 = (slope[2] - l31 * y1 - l32 * y2) / l33;
  const x3 = y3 / l33;
  const x2 = (y2 - l32 * x3) / l22;
  return [(y1 - l21 * x2 - l31 * x3) / l11, x2, x3];
}
