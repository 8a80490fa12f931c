import type { AnchorLevel, CandidateRule } from '../detectors/DetectorSetup.ts';
import { roundHalfEven } from '../geometry/rounding.ts';

type AnchorRule = Pick<Extract<CandidateRule, { kind: 'anchors' }>, 'generator' | 'offset'>;

/**
 * The anchors around the origin that every cell of a feature map repeats.
 *
 * @returns x1, y1, x2, y2 of each anchor in pixels; the order within the cell and the rounding are the framework's
 */
export function cellAnchors({ generator, offset }: AnchorRule, level: AnchorLevel): Float64Array {
  switch (generator) {
    case 'torchvision':
      return torchvision(level);
    case 'detectron2':
      return detectron2(level);
    case 'mmdetection':
      return mmdetection(level, offset);
    case 'keras-retinanet':
      return kerasRetinanet(level);
    case 'tf-object-detection':
      return tfObjectDetection(level);
    case 'tf-ssd':
      return corners(level.shapes ?? []).map(Math.fround);
  }
}

/** torchvision 0.14 `AnchorGenerator.generate_anchors`: float32, rounded to whole pixels, ratio by ratio. */
function torchvision({ sizes, aspectRatios }: AnchorLevel): Float64Array {
  const sides = aspectRatios.flatMap(ratio => {
    const heightRatio = Math.fround(Math.sqrt(Math.fround(ratio)));
    const widthRatio = Math.fround(1 / heightRatio);
    return sizes.map(size => [Math.fround(widthRatio * size), Math.fround(heightRatio * size)]);
  });
  return corners(sides).map(roundHalfEven);
}

/** Detectron2 0.6 `DefaultAnchorGenerator.generate_cell_anchors`: doubles stored as float32, size by size. */
function detectron2({ sizes, aspectRatios }: AnchorLevel): Float64Array {
  const sides = sizes.flatMap(size =>
    aspectRatios.map(ratio => {
      const width = Math.sqrt(size ** 2 / ratio);
      return [width, ratio * width];
    }),
  );
  return corners(sides).map(Math.fround);
}

/**
 * MMDetection 3.3 `AnchorGenerator.gen_single_level_base_anchors`, `scale_major`: float32, ratio by ratio, around
 * `center_offset` of a stride.
 */
function mmdetection(
  { stride, sizes, aspectRatios, shapes }: AnchorLevel,
  centreOffset: number,
): Float64Array {
  const product = aspectRatios.flatMap(ratio => {
    const heightRatio = Math.fround(Math.sqrt(Math.fround(ratio)));
    const widthRatio = Math.fround(1 / heightRatio);
    return sizes.map(size => [
      Math.fround(widthRatio * Math.fround(size)),
      Math.fround(heightRatio * Math.fround(size)),
    ]);
  });
  return corners(shapes ?? product).map(edge => Math.fround(centreOffset * stride + edge));
}

/** keras-retinanet 1.0 `generate_anchors`: float32 sizes and ratios, doubles from there on, ratio by ratio. */
function kerasRetinanet({ sizes, aspectRatios }: AnchorLevel): Float64Array {
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
}

/** TF Object Detection API `grid_anchor_generator.tile_anchors`: float32; ratios there are width over height. */
function tfObjectDetection({ sizes, aspectRatios }: AnchorLevel): Float64Array {
  const sides = aspectRatios.flatMap(ratio => {
    const root = Math.fround(Math.sqrt(Math.fround(1 / ratio)));
    return sizes.map(size => [
      Math.fround(Math.fround(size) * root),
      Math.fround(Math.fround(size) / root),
    ]);
  });
  return corners(sides);
}

function corners(sides: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(
    sides.flatMap(([width = 0, height = 0]) => [-width / 2, -height / 2, width / 2, height / 2]),
  );
}
