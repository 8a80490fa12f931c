import type { AnchorArithmetic } from '../Arithmetic.ts';
import { cornersOf } from '../cornersOf.ts';

export const detectron2Anchors: AnchorArithmetic = {
  /** Detectron2 0.6 `DefaultAnchorGenerator.generate_cell_anchors`: doubles stored as float32, size by size. */
  cell({ sizes, aspectRatios }) {
    const sides = sizes.flatMap(size =>
      aspectRatios.map(ratio => {
        const width = Math.sqrt(size ** 2 / ratio);
        return [width, ratio * width];
      }),
    );
    return cornersOf(sides).map(Math.fround);
  },

  axis: (_cells, { stride, offset }) => ({ stride, origin: offset * stride }),

  settings: levels => [
    'MODEL:',
    '  ANCHOR_GENERATOR:',
    `    SIZES: [${levels.map(level => `[${level.sizes.join(', ')}]`).join(', ')}]`,
    `    ASPECT_RATIOS: [[${(levels[0]?.aspectRatios ?? []).join(', ')}]]`,
  ],
};
