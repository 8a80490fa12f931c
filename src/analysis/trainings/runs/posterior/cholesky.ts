/** A square matrix, row by row. */
export type Matrix = readonly (readonly number[])[];

/**
 * The lower triangle G with G Gᵀ = A.
 *
 * @param matrix symmetric, n × n
 * @returns null where it is not positive definite
 */
export function cholesky(matrix: Matrix): Matrix | null {
  const lower: number[][] = [];
  for (const [i, row] of matrix.entries()) {
    const own: number[] = [];
    for (let j = 0; j <= i; j++) {
      const above = lower[j] ?? own;
      let sum = row[j] ?? NaN;
      for (let k = 0; k < j; k++) sum -= (own[k] as number) * (above[k] as number);
      if (i === j && !(sum > 0)) return null;
      own.push(i === j ? Math.sqrt(sum) : sum / (above[j] as number));
    }
    lower.push(own);
  }
  return lower;
}

/** x with G x = b, for a lower triangle G. */
export function solveLower(lower: Matrix, right: readonly number[]): number[] {
  const found: number[] = [];
  for (const [i, row] of lower.entries()) {
    let sum = right[i] as number;
    for (let k = 0; k < i; k++) sum -= (row[k] as number) * (found[k] as number);
    found.push(sum / (row[i] as number));
  }
  return found;
}

/** x with Gᵀ x = b, for a lower triangle G. */
export function solveUpper(lower: Matrix, right: readonly number[]): number[] {
  const found = [...right];
  for (let i = lower.length - 1; i >= 0; i--) {
    const row = lower[i] as readonly number[];
    const value = (found[i] as number) / (row[i] as number);
    found[i] = value;
    for (let k = 0; k < i; k++) found[k] = (found[k] as number) - (row[k] as number) * value;
  }
  return found;
}
