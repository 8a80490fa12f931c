/**
 * Radius within which both corners of a box may move while its IoU with the original stays at the given one or above, as
 * CenterNet computes it (`utils/image.py`, `gaussian_radius`; its roots are not divided by 2a, and we keep that).
 *
 * @param height and width in cells of the output, whole numbers
 * @returns cells
 */
export function gaussianRadius(height: number, width: number, minimumOverlap: number): number {
  const sum = height + width;
  const area = width * height;
  const outside =
    sum + Math.sqrt(sum ** 2 - 4 * ((area * (1 - minimumOverlap)) / (1 + minimumOverlap)));
  const inside = 2 * sum + Math.sqrt((2 * sum) ** 2 - 16 * (1 - minimumOverlap) * area);
  const b = -2 * minimumOverlap * sum;
  const between = b + Math.sqrt(b ** 2 - 16 * minimumOverlap * (minimumOverlap - 1) * area);
  return Math.min(outside, inside, between) / 2;
}
