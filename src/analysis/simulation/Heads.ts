/** One linear head x = w·f + b for each cell of the grid. */
export interface Heads {
  readonly count: number;
  /** 3 × count. */
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

/** |w|: the deviation of the logits of every stratum. */
export function deviation(heads: Heads, cell: number): number {
  return Math.hypot(...heads.weights.subarray(3 * cell, 3 * cell + 3));
}

/** Mean logit of a stratum with this mean evidence (3 numbers). */
export function meanLogit(heads: Heads, cell: number, evidence: Float64Array): number {
  let logit = heads.bias[cell] ?? 0;
  for (let axis = 0; axis < 3; axis++)
    logit += (heads.weights[3 * cell + axis] ?? 0) * (evidence[axis] ?? 0);
  return logit;
}
