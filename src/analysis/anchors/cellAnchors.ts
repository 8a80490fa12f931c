import { roundHalfEven } from '../geometry/float32.ts';

/**
 * The anchors around the origin that every cell of a feature map repeats (torchvision 0.14 `AnchorGenerator`).
 *
 * @param sizes side of the square anchor in pixels
 * @param aspectRatios height over width
 * @returns x1, y1, x2, y2 of each anchor in whole pixels, ratio by ratio and size by size within it
 */
export function cellAnchors(
  sizes: readonly number[],
  aspectRatios: readonly number[],
): Float32Array {
  const corners: number[] = [];
  for (const ratio of aspectRatios) {
    const heightRatio = Math.fround(Math.sqrt(Math.fround(ratio)));
    const widthRatio = Math.fround(1 / heightRatio);
    for (const size of sizes) {
      const halfWidth = Math.fround(Math.fround(widthRatio * size) / 2);
      const halfHeight = Math.fround(Math.fround(heightRatio * size) / 2);
      corners.push(-halfWidth, -halfHeight, halfWidth, halfHeight);
    }
  }
  return Float32Array.from(corners, roundHalfEven);
}
