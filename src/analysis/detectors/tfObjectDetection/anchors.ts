import type { AnchorArithmetic } from '../Arithmetic.ts';
import { cornersOf } from '../cornersOf.ts';
import { sizesInStrides, threeDigits } from '../sizes/relativeSizes.ts';

/** `MultiscaleGridAnchorGenerator` of the TF Object Detection API. */
export const multiscaleAnchors: AnchorArithmetic = {
  /** `grid_anchor_generator.tile_anchors`: float32; ratios there are width over height. */
  cell({ sizes, aspectRatios }) {
    const sides = aspectRatios.flatMap(ratio => {
      const root = Math.fround(Math.sqrt(Math.fround(1 / ratio)));
      return sizes.map(size => [
        Math.fround(Math.fround(size) * root),
        Math.fround(Math.fround(size) / root),
      ]);
    });
    return cornersOf(sides);
  },

  /** The first centre is at the corner where the stride does not divide the input. */
  axis: (_cells, { side, stride, offset }) => ({
    stride,
    origin: side % stride === 0 ? offset * stride : 0,
  }),

  inShares: true,

  settings: levels => [
    'anchor_generator {',
    '  multiscale_anchor_generator {',
    `    anchor_scale: ${sizesInStrides(levels[0])[0]}`,
    ...(levels[0]?.aspectRatios ?? []).map(ratio => `    aspect_ratios: ${threeDigits(1 / ratio)}`),
    `    scales_per_octave: ${levels[0]?.sizes.length ?? 1}`,
    '  }',
    '}',
  ],
};

/** `MultipleGridAnchorGenerator`, its SSD: strides are the inverse of the map's cells, and so no whole pixels. */
export const multipleGridAnchors: AnchorArithmetic = {
  cell: ({ shapes }) => cornersOf(shapes ?? []).map(Math.fround),

  axis(cells, { side, offset }) {
    const stride = side / Math.max(1, cells);
    return { stride, origin: offset * stride };
  },

  inShares: true,
};
