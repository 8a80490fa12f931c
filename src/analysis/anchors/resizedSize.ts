import type { ResizeRule } from '../detectors/DetectorSetup.ts';

export interface Size {
  readonly height: number;
  readonly width: number;
}

/**
 * The size an image has when it enters the network, before padding, in whole pixels.
 *
 * torchvision 0.14 `GeneralizedRCNNTransform`: torch evaluates `800.0 / side` as `reciprocal(side) * 800` in float32, and
 * the new size is `floor(side * scale)` in doubles. A plain division gives another size for about one image in three.
 */
export function resizedSize(rule: ResizeRule, image: Size): Size {
  const shorter = Math.min(image.height, image.width);
  const longer = Math.max(image.height, image.width);
  const scale = Math.min(
    Math.fround(Math.fround(1 / shorter) * rule.shorterSide),
    Math.fround(Math.fround(1 / longer) * rule.longerSide),
  );
  return { height: Math.floor(image.height * scale), width: Math.floor(image.width * scale) };
}

/** The next multiple of `multiple` pixels on both sides; the padding is empty space at the right and the bottom. */
export function paddedSize(size: Size, multiple: number): Size {
  return {
    height: Math.ceil(size.height / multiple) * multiple,
    width: Math.ceil(size.width / multiple) * multiple,
  };
}
