import type { KnownGap } from '../../contract/notModelled.ts';

/** Said of torchvision's presets. */
export const TORCHVISION_EMPTY: KnownGap =
  'The reference training script leaves out images without a box of more than one pixel (references/detection/coco_utils.py); torchvision itself does not, and they are counted here.';
