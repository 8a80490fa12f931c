import type { GapCode } from '../contract/Gap.ts';

/**
 * What the counts of a region proposal network leave out. The bound is that of the usual sampler of proposals (512 an image,
 * a quarter of them foreground: torchvision 0.14 `box_positive_fraction`, Detectron2 0.6 `ROI_HEADS.POSITIVE_FRACTION`).
 */
export const SECOND_STAGE: GapCode = 'second-stage';
