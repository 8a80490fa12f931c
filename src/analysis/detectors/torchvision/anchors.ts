import { roundHalfEven } from '../../geometry/rounding.ts';
import type { AnchorArithmetic } from '../Arithmetic.ts';
import { cornersOf } from '../cornersOf.ts';

export const torchvisionAnchors: AnchorArithmetic = {
  /** torchvision 0.14 `AnchorGenerator.generate_anchors`: float32, rounded to whole pixels, ratio by ratio. */
  cell({ sizes, aspectRatios }) {
    const sides = aspectRatios.flatMap(ratio => {
      const heightRatio = Math.fround(Math.sqrt(Math.fround(ratio)));
      const widthRatio = Math.fround(1 / heightRatio);
      return sizes.map(size => [Math.fround(widthRatio * size), Math.fround(heightRatio * size)]);
    });
    return cornersOf(sides).map(roundHalfEven);
  },

  /** 0.14 measures strides: those of an 800-pixel input are 61 and 114 where others say 64 and 128. */
  axis(cells, { side, stride }) {
    return { stride: cells === 0 ? stride : Math.floor(side / cells), origin: 0 };
  },

  settings: levels => [
    'anchor_generator = AnchorGenerator(',
    `    sizes=(${levels.map(level => `(${level.sizes.join(', ')},)`).join(', ')}),`,
    `    aspect_ratios=((${(levels[0]?.aspectRatios ?? []).join(', ')},),) * ${levels.length},`,
    ')',
  ],
};
