/** The most that an area can have of (w + 1)(h + 1) pixels. */
export const MAX_AREA_RATIO = 1.05;

/**
 * The `area` field where it can be the area of something inside the box, else NaN.
 *
 * A mask is never larger than its box; but writers round boxes to whole pixels, and Pascal VOC tools count (w + 1)(h + 1)
 * pixels, so 5 % beyond that is still believed. Real files hold the area of the whole image, zeros and negatives.
 *
 * @param area   square pixels; NaN where the file says nothing
 * @param width  of the box in pixels; where it is NaN any positive area is believed
 * @param height of the box in pixels
 */
export function plausibleArea(area: number, width: number, height: number): number {
  if (!Number.isFinite(area) || area <= 0) return Number.NaN;
  return area > MAX_AREA_RATIO * (width + 1) * (height + 1) ? Number.NaN : area;
}
