const mean = values => values.reduce((sum, value) => sum + value, 0) / values.length;
/** Steps of the grid over which AP is smooth. */
const REACH = 1.8;

/** Rows of seeds, from 0. */
export function seedsOf({ scores }) {
  return [...scores[0].keys()];
}

/**
 * Means over the seeds that are not used, smoothed by a Gaussian process whose noise is what the seeds leave: the best of 49
 * means would be a lucky one.
 */
export function smoothed({ scores }, used) {
  const left = seedsOf({ scores }).filter(seed => !used.includes(seed));
  const means = scores.map(row => mean(left.map(seed => row[seed])));
  const level = mean(means);
  const spread = mean(means.map(value => (value - level) ** 2));
  const noise = residual(scores) / left.length;
  const columns = Math.sqrt(scores.length);
  const near = (i, j) => {
    const rows = Math.floor(i / columns) - Math.floor(j / columns);
    return Math.exp(-(rows ** 2 + ((i % columns) - (j % columns)) ** 2) / (2 * REACH ** 2));
  };
  const prior = means.map((_, i) => means.map((_value, j) => spread * (near(i, j) + 1)));
  const weights = solved(
    prior.map((row, i) => row.map((value, j) => value + (i === j ? noise : 0))),
    means.map(value => value - level),
  );
  return prior.map(row => level + row.reduce((sum, value, j) => sum + value * weights[j], 0));
}

/** Variance that neither pair nor seed explains. */
function residual(scores) {
  const seeds = seedsOf({ scores }).map(seed => mean(scores.map(row => row[seed])));
  const whole = mean(seeds);
  const squares = scores.flatMap(row =>
    row.map((value, seed) => (value - mean(row) - seeds[seed] + whole) ** 2),
  );
  const freedom = (scores.length - 1) * (seeds.length - 1);
  return squares.reduce((sum, value) => sum + value, 0) / freedom;
}

/** x with A x = b, by elimination; A is positive definite. */
function solved(matrix, right) {
  const rows = matrix.map((row, i) => [...row, right[i]]);
  const size = rows.length;
  for (let i = 0; i < size; i++)
    for (let j = i + 1; j < size; j++) {
      const factor = rows[j][i] / rows[i][i];
      for (let k = i; k <= size; k++) rows[j][k] -= factor * rows[i][k];
    }
  const found = Array.from({ length: size }, () => 0);
  for (let i = size - 1; i >= 0; i--) {
    const known = found.reduce((sum, value, j) => (j > i ? sum + rows[i][j] * value : sum), 0);
    found[i] = (rows[i][size] - known) / rows[i][i];
  }
  return found;
}
