import type { AnchorArithmetic } from '../Arithmetic.ts';
import { sizesInFirst } from '../sizes/relativeSizes.ts';

export const kerasRetinanetAnchors: AnchorArithmetic = {
  /** keras-retinanet 1.0 `generate_anchors`: float32 sizes and ratios, doubles from there on, ratio by ratio. */
  cell({ sizes, aspectRatios }) {
    const sides = aspectRatios.flatMap(ratio =>
      sizes.map(size => {
        const width = Math.sqrt(Math.fround(size) ** 2 / Math.fround(ratio));
        return [width, width * Math.fround(ratio)];
      }),
    );
    return Float64Array.from(
      sides.flatMap(([width = 0, height = 0]) => {
        const x1 = 0 - width * 0.5;
        const y1 = 0 - height * 0.5;
        return [x1, y1, width - width * 0.5, height - height * 0.5];
      }),
    );
  },

  axis: (_cells, { stride, offset }) => ({ stride, origin: offset * stride }),

  settings: levels => [
    '[anchor_parameters]',
    `sizes   = ${levels.map(level => level.sizes[0]).join(' ')}`,
    `strides = ${levels.map(level => level.stride).join(' ')}`,
    `ratios  = ${(levels[0]?.aspectRatios ?? []).join(' ')}`,
    `scales  = ${sizesInFirst(levels[0]).join(' ')}`,
  ],
};
