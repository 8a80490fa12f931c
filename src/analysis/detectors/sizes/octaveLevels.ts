import type { AnchorLevel } from '../DetectorSetup.ts';

/**
 * Levels P3 to P7 with anchors of so many scales an octave, the smallest four strides wide, at ratios 1:2, 1:1 and 2:1
 * (Lin et al. 2017, section 4).
 */
export function octaveLevels(scales: number, aspectRatios = [0.5, 1, 2]): readonly AnchorLevel[] {
  return [8, 16, 32, 64, 128].map(stride => ({
    stride,
    sizes: Array.from({ length: scales }, (_, i) => 4 * stride * 2 ** (i / scales)),
    aspectRatios,
  }));
}
