import type { Strata } from './Strata.ts';

/** One linear head x = w·f + b for each row: the cells of the first population, then those of the next. */
export interface Heads {
  readonly count: number;
  /** 3 × count. */
  readonly weights: Float64Array;
  readonly bias: Float64Array;
}

/** Logits of strata are normal. */
export interface LogitNormals {
  /** Mean w·m + b and deviation σ = √(wᵀ V w) of each stratum in turn. */
  readonly normals: Float32Array;
  /** V w / σ, the covariance of the evidence with the standardized logit: 3 numbers each. */
  readonly directions: Float64Array;
}

/** One head and what it sees. */
export interface HeadAt {
  readonly row: number;
  readonly population: Strata;
  /** Number of its first stratum among those of all heads. */
  readonly start: number;
}

export function logitNormals(
  { weights, bias }: Heads,
  { row, population: { count, mean, covariance }, start }: HeadAt,
  into: LogitNormals,
): void {
  const { normals, directions } = into;
  const b = bias[row] as number;
  const w1 = weights[3 * row] as number;
  const w2 = weights[3 * row + 1] as number;
  const w3 = weights[3 * row + 2] as number;
  for (let j = 0; j < count; j++) {
    const m1 = mean[3 * j] as number;
    const m2 = mean[3 * j + 1] as number;
    const m3 = mean[3 * j + 2] as number;
    const v12 = covariance[6 * j + 1] as number;
    const v13 = covariance[6 * j + 2] as number;
    const v23 = covariance[6 * j + 4] as number;
    const r1 = (covariance[6 * j] as number) * w1 + v12 * w2 + v13 * w3;
    const r2 = v12 * w1 + (covariance[6 * j + 3] as number) * w2 + v23 * w3;
    const r3 = v13 * w1 + v23 * w2 + (covariance[6 * j + 5] as number) * w3;
    const deviation = Math.sqrt(r1 * w1 + r2 * w2 + r3 * w3);
    const at = start + j;
    normals[2 * at] = b + w1 * m1 + w2 * m2 + w3 * m3;
    normals[2 * at + 1] = deviation;
    directions[3 * at] = r1 / deviation;
    directions[3 * at + 1] = r2 / deviation;
    directions[3 * at + 2] = r3 / deviation;
  }
}

export function emptyNormals(strata: number): LogitNormals {
  return { normals: new Float32Array(2 * strata), directions: new Float64Array(3 * strata) };
}
