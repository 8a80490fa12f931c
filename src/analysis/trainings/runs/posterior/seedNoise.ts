/** Steps of the trainings that the law was fitted to, and the binary logarithm of the range over 512. */
const SHORTEST = Math.log2(136 / 512);
const LONGEST = Math.log2(2208 / 512);

/**
 * How long a training is: log₂(steps / 512), between the shortest and the longest that the laws below were fitted to. Nobody
 * has measured that seeds differ less beyond, so that nothing is promised there.
 *
 * @param steps of the optimiser, > 0
 */
export function lengthOf(steps: number): number {
  return Math.min(LONGEST, Math.max(SHORTEST, Math.log2(steps / 512)));
}

/**
 * Standard deviation of ln AP over trainings of one pair that share a seed with others: what is left beside the effects of
 * pair and seed. The grids of `test/fixtures/truth/trainings` have .028 · 2^(−.65 length) in the middle. .04 is taken because
 * 80 % ranges of a gain after one pair of runs then hold it in three quarters of the cases instead of 58 %
 * (`npm run bench:runs`, where what is believed comes from grids of other datasets).
 */
export function noiseOf(length: number): number {
  return 0.04 * 2 ** (-0.65 * length);
}

/**
 * What all runs of a seed have in common, over the noise of one run. In those grids the median is 1.3, where a seed also
 * chooses the images.
 */
export const SEED_EFFECT = 1;
