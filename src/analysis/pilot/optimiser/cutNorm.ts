/** Longer slopes are cut to this length, as in bench/training. */
const LONGEST = 5;

/**
 * What slopes are multiplied with so that their common length is at most 5.
 *
 * @returns NaN where a slope is not a number
 */
export function cutNorm(slopes: readonly Float32Array[]): number {
  let sum = 0;
  for (const slope of slopes)
    for (let i = 0; i < slope.length; i++) sum += (slope[i] as number) * (slope[i] as number);
  const factor = LONGEST / (Math.sqrt(sum) + 1e-6);
  return factor > 1 ? 1 : factor;
}
