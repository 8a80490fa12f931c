/** One linear head x = w·f + b for each row: the cells of the first world, then those of the next. */
export interface Heads {
  readonly count: number;
  /** 3 × count. */
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

/** |w|: the deviation of the logits of every stratum. */
export function deviation(heads: Heads, row: number): number {
  const { weights } = heads;
  return Math.hypot(
    weights[3 * row] as number,
    weights[3 * row + 1] as number,
    weights[3 * row + 2] as number,
  );
}

/** Mean logit of each stratum; `mean` holds 3 numbers a stratum. */
export function meanLogits(heads: Heads, row: number, mean: Float64Array): Float64Array {
  const [w1 = 0, w2 = 0, w3 = 0] = heads.weights.subarray(3 * row, 3 * row + 3);
  const bias = heads.bias[row] as number;
  const logits = new Float64Array(mean.length / 3);
  for (let j = 0; j < logits.length; j++)
    logits[j] =
      bias +
      w1 * (mean[3 * j] as number) +
      w2 * (mean[3 * j + 1] as number) +
      w3 * (mean[3 * j + 2] as number);
  return logits;
}
