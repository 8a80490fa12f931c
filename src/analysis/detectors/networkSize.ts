import type { Size } from '../geometry/Size.ts';
import { arithmeticOf } from './arithmetics.ts';
import type { ResizeRule } from './DetectorSetup.ts';
import { tfKeepAspectResize } from './tfObjectDetection/resize.ts';
import { letterboxResize } from './yolov5/resize.ts';

/** The size an image has when it enters the network, before padding, in whole pixels. */
export function resizedSize(rule: ResizeRule, image: Size): Size {
  if (rule.kind === 'fixed') return { height: rule.height, width: rule.width };
  if (rule.kind === 'letterbox') return letterboxResize(rule.side, image);
  if (rule.kind === 'tf-keep-aspect') return tfKeepAspectResize(rule, image);
  return arithmeticOf(rule.kind, 'resize')(rule, image);
}

/** The next multiple of `multiple` pixels on both sides; the padding is empty space at the right and the bottom. */
export function paddedSize(size: Size, multiple: number): Size {
  return {
    height: Math.ceil(size.height / multiple) * multiple,
    width: Math.ceil(size.width / multiple) * multiple,
  };
}
