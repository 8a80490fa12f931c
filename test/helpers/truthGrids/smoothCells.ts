/** A measured pair at its place on the grid, about one step between neighbours. */
export interface MeasuredCell {
  readonly u: number;
  readonly v: number;
  readonly mean: number;
  /** Variance of the mean by its seeds. */
  readonly variance: number;
}

export interface Smoothed {
  readonly values: readonly number[];
  /** Standard deviation of the posterior. */
  readonly errors: readonly number[];
  /** Grid steps over which the surface is alike, and its deviation, as the evidence chose them. */
  readonly length: number;
  readonly amplitude: number;
}

const LENGTHS = [1, 1.5, 2, 2.5, 3, 4, 6];
const AMPLITUDES = [0.01, 0.02, 0.04, 0.08, 0.15, 0.3];
/** Deviation of the level, which is free. */
const LEVEL = 2;

/**
 * The surface behind noisy means: a Gaussian process of squared-exponential kernel and free level, whose length and amplitude
 * maximise the evidence (Rasmussen & Williams 2006, algorithm 2.1).
 *
 * @param cells means as shares of about 1
 * @param places where the surface is wanted
 */
export function smoothCells(
  cells: readonly MeasuredCell[],
  places: readonly Pick<MeasuredCell, 'u' | 'v'>[],
): Smoothed {
  const candidates = LENGTHS.flatMap(length =>
    AMPLITUDES.map(amplitude => ({ length, amplitude })),
  );
  const fits = candidates.map(candidate => fit(cells, candidate));
  const best = fits.reduce((most, one) => (one.evidence > most.evidence ? one : most));
  const found = places.map(place => at(cells, place, best));
  return {
    values: found.map(({ value }) => value),
    errors: found.map(({ error }) => error),
    length: best.length,
    amplitude: best.amplitude,
  };
}

interface Kernel {
  readonly length: number;
  readonly amplitude: number;
}

interface Fit extends Kernel {
  /** Lower triangle of the covariance's root. */
  readonly root: readonly Float64Array[];
  readonly solved: readonly number[];
  readonly level: number;
  readonly evidence: number;
}

function covariance(
  a: Pick<MeasuredCell, 'u' | 'v'>,
  b: Pick<MeasuredCell, 'u' | 'v'>,
  { length, amplitude }: Kernel,
): number {
  const squared = ((a.u - b.u) ** 2 + (a.v - b.v) ** 2) / length ** 2;
  return LEVEL ** 2 + amplitude ** 2 * Math.exp(-squared / 2);
}

function fit(cells: readonly MeasuredCell[], kernel: Kernel): Fit {
  const root = choleskyOf(
    cells.map((a, i) => cells.map((b, j) => covariance(a, b, kernel) + (i === j ? a.variance : 0))),
  );
  const level = cells.reduce((sum, { mean }) => sum + mean, 0) / cells.length;
  const halfway = forward(
    root,
    cells.map(({ mean }) => mean - level),
  );
  const evidence =
    -halfway.reduce((sum, value) => sum + value ** 2, 0) / 2 -
    root.reduce((sum, row, i) => sum + Math.log(row[i]!), 0);
  return { ...kernel, root, solved: backward(root, halfway), level, evidence };
}

function at(cells: readonly MeasuredCell[], place: Pick<MeasuredCell, 'u' | 'v'>, found: Fit) {
  const towards = cells.map(cell => covariance(cell, place, found));
  const value = towards.reduce((sum, weight, i) => sum + weight * found.solved[i]!, found.level);
  const explained = forward(found.root, towards).reduce((sum, part) => sum + part ** 2, 0);
  const left = covariance(place, place, found) - explained;
  return { value, error: Math.sqrt(Math.max(0, left)) };
}

function choleskyOf(matrix: readonly (readonly number[])[]): Float64Array[] {
  const root = matrix.map(row => new Float64Array(row.length));
  for (const [i, row] of root.entries())
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i]![j]!;
      for (let k = 0; k < j; k++) rest -= row[k]! * root[j]![k]!;
      row[j] = i === j ? Math.sqrt(rest) : rest / root[j]![j]!;
    }
  return root;
}

function forward(root: readonly Float64Array[], right: readonly number[]): number[] {
  const found: number[] = [];
  for (const [i, row] of root.entries()) {
    let rest = right[i]!;
    for (let k = 0; k < i; k++) rest -= row[k]! * found[k]!;
    found.push(rest / row[i]!);
  }
  return found;
}

function backward(root: readonly Float64Array[], right: readonly number[]): number[] {
  const found = [...right];
  for (let i = root.length - 1; i >= 0; i--) {
    let rest = right[i]!;
    for (let k = i + 1; k < root.length; k++) rest -= root[k]![i]! * found[k]!;
    found[i] = rest / root[i]![i]!;
  }
  return found;
}
