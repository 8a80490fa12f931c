import type { AnchorArithmetic } from '../Arithmetic.ts';
import { cornersOf } from '../cornersOf.ts';
import { sizesInStrides } from '../sizes/relativeSizes.ts';

export const mmdetectionAnchors: AnchorArithmetic = {
  /**
   * MMDetection 3.3 `AnchorGenerator.gen_single_level_base_anchors`, `scale_major`: float32, ratio by ratio, around
   * `center_offset` of a stride.
   */
  cell({ stride, sizes, aspectRatios, shapes }, offset) {
    const product = aspectRatios.flatMap(ratio => {
      const heightRatio = Math.fround(Math.sqrt(Math.fround(ratio)));
      const widthRatio = Math.fround(1 / heightRatio);
      return sizes.map(size => [
        Math.fround(widthRatio * Math.fround(size)),
        Math.fround(heightRatio * Math.fround(size)),
      ]);
    });
    return cornersOf(shapes ?? product).map(edge => Math.fround(offset * stride + edge));
  },

  /** The offset is in the cell's anchors already. */
  axis: (_cells, { stride }) => ({ stride, origin: 0 }),

  settings: levels => [
    'anchor_generator=dict(',
    "    type='AnchorGenerator',",
    `    scales=[${sizesInStrides(levels[0]).join(', ')}],`,
    `    ratios=[${(levels[0]?.aspectRatios ?? []).join(', ')}],`,
    `    strides=[${levels.map(level => level.stride).join(', ')}])`,
  ],
};
