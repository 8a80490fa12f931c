/** One array of weights in the order in which the network asks for them. */
export interface Weight {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}
