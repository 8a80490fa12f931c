import type { ShareInterval } from './SplitComparison.ts';

/** Of the standard normal distribution, for 95 %. */
const Z = 1.959_963_984_540_054;

/**
 * A share and its 95 % score interval (Wilson 1927, JASA 22(158)), as if boxes were drawn one by one: boxes of one image
 * resemble each other, so the true interval is wider where an image has many.
 *
 * @param count of `total`, at least 0
 * @returns null where there is nothing to have a share of
 */
export function shareInterval(count: number, total: number): ShareInterval | null {
  if (total <= 0) return null;
  const share = count / total;
  const square = Z * Z;
  const scale = 1 + square / total;
  const middle = (share + square / (2 * total)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share) + square / (4 * total)) / total);
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
