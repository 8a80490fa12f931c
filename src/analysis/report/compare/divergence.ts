/**
 * Jensen–Shannon divergence of two histograms over the same bins, in bits: 0 where they are proportional, 1 where they
 * share no bin (Lin 1991, IEEE Trans. Inf. Theory 37(1)).
 *
 * @param first counts ≥ 0, not all 0
 * @param second likewise, of the same length
 */
export function jensenShannon(first: readonly number[], second: readonly number[]): number {
  const [p, q] = [shares(first), shares(second)];
  let sum = 0;
  p.forEach((a, bin) => {
    const b = q[bin] ?? 0;
    const middle = (a + b) / 2;
    if (a > 0) sum += (a / 2) * Math.log2(a / middle);
    if (b > 0) sum += (b / 2) * Math.log2(b / middle);
  });
  return Math.min(Math.max(sum, 0), 1);
}

/**
 * Population stability index, Σ (q − p) ln(q / p), as it is used to watch models in service (Siddiqi 2006, *Credit Risk
 * Scorecards*). Half a count is added to every bin, because one empty bin would make it infinite.
 */
export function stabilityIndex(first: readonly number[], second: readonly number[]): number {
  const [p, q] = [shares(first.map(addHalf)), shares(second.map(addHalf))];
  return p.reduce((sum, a, bin) => sum + ((q[bin] ?? a) - a) * Math.log((q[bin] ?? a) / a), 0);
}

/**
 * The divergence that two samples of one and the same distribution show on average, in bits: (k − 1)(1/n + 1/m) / (8 ln 2)
 * for k bins that either fills, to first order.
 */
export function divergenceByChance(first: readonly number[], second: readonly number[]): number {
  const bins = first.filter((count, bin) => count + (second[bin] ?? 0) > 0).length;
  return ((bins - 1) * (1 / total(first) + 1 / total(second))) / (8 * Math.LN2);
}

function shares(counts: readonly number[]): number[] {
  const sum = total(counts);
  return counts.map(count => (sum === 0 ? 0 : count / sum));
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function addHalf(count: number): number {
  return count + 0.5;
}
