/** How unevenly boxes are spread over classes. All but `empty` look at the classes that have boxes. */
export interface ClassIndices {
  /** Boxes of the largest class over those of the smallest; 1 where all are the same. */
  readonly ratio: number;
  /** Gini index in [0, 1): 0 even, towards 1 where one class has nearly all. */
  readonly gini: number;
  /** Entropy over its maximum ln K, in [0, 1]; 1 even, and for a single class. */
  readonly normalisedEntropy: number;
  /** e^entropy: the number of equally large classes that would be as diverse. */
  readonly effectiveClasses: number;
  /** Largest over smallest effective number of samples, at `BETA`. */
  readonly effectiveRatio: number;
  /** Classes without a box. */
  readonly empty: number;
}

/** The β that Cui et al. 2019 (arXiv:1901.05555) found best on the long-tailed CIFAR-10 for most imbalances. */
export const BETA = 0.9999;

/**
 * Effective number of samples, (1 − β^n) / (1 − β) (Cui et al. 2019, eq. 2): grows as n at first and saturates at
 * 1 / (1 − β), because new samples repeat what others show.
 *
 * @param count n ≥ 0
 * @param beta in (0, 1)
 */
export function effectiveNumber(count: number, beta: number): number {
  // expm1 and log1p keep the digits that 1 − β^n cancels for small n
  return -Math.expm1(count * Math.log(beta)) / (1 - beta);
}

/** @param counts boxes of each class; null where no class has any */
export function classIndices(counts: readonly number[]): ClassIndices | null {
  const present = counts.filter(count => count > 0).toSorted((one, other) => one - other);
  const [smallest] = present;
  const largest = present.at(-1);
  if (smallest === undefined || largest === undefined) return null;
  const total = present.reduce((sum, count) => sum + count, 0);
  const entropy = -present.reduce(
    (sum, count) => sum + (count / total) * Math.log(count / total),
    0,
  );
  return {
    ratio: largest / smallest,
    gini: gini(present, total),
    normalisedEntropy: present.length === 1 ? 1 : entropy / Math.log(present.length),
    effectiveClasses: Math.exp(entropy),
    effectiveRatio: effectiveNumber(largest, BETA) / effectiveNumber(smallest, BETA),
    empty: counts.length - present.length,
  };
}

/** @param ascending smallest first */
function gini(ascending: readonly number[], total: number): number {
  const n = ascending.length;
  const ranked = ascending.reduce((sum, count, index) => sum + (index + 1) * count, 0);
  return Math.max(0, (2 * ranked) / (n * total) - (n + 1) / n);
}
