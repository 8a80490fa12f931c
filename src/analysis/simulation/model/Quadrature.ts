/** Nodes of a quadrature: deviations from the mean, and weights. */
export interface Quadrature {
  readonly zetas: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Does the work of the operation.
 *
 * @param normals mean and deviation in turn
 * @param gammas γ of each
 * @param first number of the first among all that are expected
 * @returns as `focalExpectation`; valid until the next call
 */
export type ExpectNormals = (
  normals: Float32Array,
  gammas: Float32Array,
  first: number,
) => { readonly gradient: Float32Array; readonly curvature: Float32Array };
