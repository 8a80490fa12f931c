export type Vector = readonly [number, number, number];

/** The six different entries of a symmetric 3 × 3 matrix: 11, 12, 13, 22, 23, 33. */
export type Symmetric = readonly [number, number, number, number, number, number];

export const IDENTITY: Symmetric = [1, 0, 0, 1, 0, 1];

export function scaled([a11, a12, a13, a22, a23, a33]: Symmetric, factor: number): Symmetric {
  return [factor * a11, factor * a12, factor * a13, factor * a22, factor * a23, factor * a33];
}

export function sum(a: Symmetric, b: Symmetric): Symmetric {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4], a[5] + b[5]];
}

/** x xᵀ */
export function outer([x1, x2, x3]: Vector): Symmetric {
  return [x1 * x1, x1 * x2, x1 * x3, x2 * x2, x2 * x3, x3 * x3];
}

/** The x of a x = b for a positive definite, by Cholesky's decomposition. */
export function solved([a11, a12, a13, a22, a23, a33]: Symmetric, [b1, b2, b3]: Vector): Vector {
  const l11 = Math.sqrt(a11);
  const l21 = a12 / l11;
  const l31 = a13 / l11;
  const l22 = Math.sqrt(a22 - l21 * l21);
  const l32 = (a23 - l21 * l31) / l22;
  const l33 = Math.sqrt(a33 - l31 * l31 - l32 * l32);
  const y1 = b1 / l11;
  const y2 = (b2 - l21 * y1) / l22;
  const x3 = (b3 - l31 * y1 - l32 * y2) / (l33 * l33);
  const x2 = (y2 - l32 * x3) / l22;
  return [(y1 - l21 * x2 - l31 * x3) / l11, x2, x3];
}
