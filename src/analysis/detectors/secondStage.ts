import type { KnownGap } from '../contract/notModelled.ts';

/**
 * What the counts of a region proposal network leave out. The bound is that of the usual sampler of proposals (512 an image,
 * a quarter of them foreground: torchvision 0.14 `box_positive_fraction`, Detectron2 0.6 `ROI_HEADS.POSITIVE_FRACTION`).
 */
export const SECOND_STAGE: KnownGap =
  'The second stage: counts are those of the region proposal network, which tells objects from background without classes. The boxes that the second stage classifies come from the network, so annotations tell a bound alone: with the usual sample of 512 proposals, at most a quarter of them foreground, its head sees 3 background for 1 foreground, or more on images with few objects.';
